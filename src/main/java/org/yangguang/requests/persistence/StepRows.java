package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;

/** Writes steps as flat rows; what may name a person is sealed. */
final class StepRows {

    private final PersonalDataCipher cipher;

    StepRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    StepsJson.Row of(Step step) {
        return switch (step.event()) {
            case CaseEvent.CorrectionNotice(_, var until, var what, var unclear) ->
                    row("CORRECTION_NOTICE").until(until).text(what).more(unclear).of(step);
            case CaseEvent.Correction(_, var cause) -> row("CORRECTION").text(cause).of(step);
            case CaseEvent.LateCorrection(_, var note) ->
                    row("LATE_CORRECTION").text(note).of(step);
            case CaseEvent.Consultation(var kind, var addressee, _, var delivered) ->
                    row("CONSULTATION")
                            .delivered(delivered.orElse(null))
                            .text(kind.name())
                            .sealed(addressee)
                            .of(step);
            case CaseEvent.ConsultationDelivered(_, var which) ->
                    row("CONSULTATION_DELIVERED").which(which).of(step);
            case CaseEvent.OpinionReceived(_, var which, var opinion, var reasons) ->
                    row("OPINION").which(which).code(opinion).sealed(reasons).of(step);
            case CaseEvent.ConsultationSilent(_, var which) ->
                    row("CONSULTATION_SILENT").which(which).of(step);
            case CaseEvent.ExtensionApproved(_, var days, var reason) ->
                    row("EXTENSION_APPROVED").days(days).text(reason).of(step);
            case CaseEvent.ExtensionNotified _ -> row("EXTENSION_NOTIFIED").of(step);
            case CaseEvent.ReasonsAsked(_, var why) -> row("REASONS_ASKED").text(why).of(step);
            case CaseEvent.ReasonsRefused(_, var note) ->
                    row("REASONS_REFUSED").text(note).of(step);
            case CaseEvent.ReasonsAccepted(_, var note) ->
                    row("REASONS_ACCEPTED").text(note).of(step);
            case CaseEvent.DelayedReplyFixed(_, var until, var reason) ->
                    row("DELAYED_REPLY").until(until).text(reason).of(step);
            case CaseEvent.FeeNotice(_, var sent, var method, var yuan) ->
                    row("FEE_NOTICE").sent(sent).code(method.orElse(null)).yuan(yuan).of(step);
            case CaseEvent.FeePaid(_, var receipt, var yuan) ->
                    row("FEE_PAID").number(receipt).yuan(yuan).of(step);
            case CaseEvent.FeeWaived(_, var reason, var approver) ->
                    row("FEE_WAIVED").text(reason).more(approver).of(step);
            case CaseEvent.DecisionDrafted(_, var outcome, var note) ->
                    row("DECISION_DRAFTED").code(outcome).text(note).of(step);
            case CaseEvent.DecisionReturned(_, var reason) ->
                    row("DECISION_RETURNED").text(reason).of(step);
            case CaseEvent.Answered(_, var outcome, var number, var way, var note) ->
                    row("ANSWERED").code(outcome).number(number).text(note).more(way).of(step);
            case CaseEvent.Lapsed(_, var outcome, var note) ->
                    row("LAPSED").code(outcome).text(note).of(step);
            case CaseEvent.Withdrawn(_, var note) -> row("WITHDRAWN").text(note).of(step);
            case CaseEvent.Archived(_, var place) -> row("ARCHIVED").text(place).of(step);
            case CaseEvent.CalendarMoved(_, var what, var which, var from, var to, var notice) ->
                    row("CALENDAR_MOVED")
                            .code(what)
                            .which(which)
                            .was(from)
                            .until(to)
                            .number(notice)
                            .of(step);
            case CaseEvent.Reopened(_, var by, var number, var until) ->
                    row("REOPENED").code(by).number(number).until(until).of(step);
        };
    }

    private Building row(String kind) {
        return new Building(kind);
    }

    /** A row being put together: most steps fill few of its columns. */
    private final class Building {

        private final String kind;
        private @Nullable LocalDate until;
        private @Nullable LocalDate sent;
        private @Nullable LocalDate delivered;
        private @Nullable Integer days;
        private @Nullable Integer which;
        private @Nullable Long yuan;
        private @Nullable String code;
        private @Nullable String text;
        private @Nullable String more;
        private @Nullable String number;
        private @Nullable String sealed;
        private @Nullable LocalDate was;

        Building(String kind) {
            this.kind = kind;
        }

        Building until(LocalDate day) {
            until = day;
            return this;
        }

        Building was(LocalDate day) {
            was = day;
            return this;
        }

        Building sent(LocalDate day) {
            sent = day;
            return this;
        }

        Building delivered(@Nullable LocalDate day) {
            delivered = day;
            return this;
        }

        Building days(int n) {
            days = n;
            return this;
        }

        Building which(int n) {
            which = n;
            return this;
        }

        Building yuan(long amount) {
            yuan = amount;
            return this;
        }

        Building code(@Nullable Enum<?> value) {
            code = value == null ? null : value.name();
            return this;
        }

        Building text(String words) {
            text = kept(words);
            return this;
        }

        Building more(String words) {
            more = kept(words);
            return this;
        }

        Building number(String words) {
            number = kept(words);
            return this;
        }

        Building sealed(String words) {
            sealed =
                    words.isEmpty() ? null : Base64.getEncoder().encodeToString(cipher.seal(words));
            return this;
        }

        StepsJson.Row of(Step step) {
            return new StepsJson.Row(
                    kind,
                    step.event().on(),
                    until,
                    sent,
                    delivered,
                    null,
                    days,
                    which,
                    yuan,
                    code,
                    text,
                    more,
                    number,
                    sealed,
                    was,
                    step.by(),
                    step.at());
        }

        private static @Nullable String kept(String words) {
            return words.isEmpty() ? null : words;
        }
    }
}
