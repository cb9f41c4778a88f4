package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseDate;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.OrderedBy;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Reads the rows of one case's steps in their order. Older rows told the opinion with the letter,
 * the payment with the notice and both parts of an extension in one: those become two steps.
 */
final class StepReading {

    private final PersonalDataCipher cipher;
    private int consultations;

    StepReading(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    List<Step> steps(StepsJson.Row row) {
        return events(row).map(event -> new Step(event, row.by(), row.at())).toList();
    }

    private Stream<CaseEvent> events(StepsJson.Row row) {
        var on = row.on();
        var text = words(row.text());
        return switch (row.kind()) {
            case "CORRECTION_NOTICE" ->
                    one(new CaseEvent.CorrectionNotice(on, until(row), text, words(row.more())));
            case "CORRECTION" -> one(new CaseEvent.Correction(on, text));
            case "LATE_CORRECTION" -> one(new CaseEvent.LateCorrection(on, text));
            case "CONSULTATION" -> consultation(row);
            case "CONSULTATION_DELIVERED" ->
                    one(new CaseEvent.ConsultationDelivered(on, which(row)));
            case "OPINION" ->
                    one(
                            new CaseEvent.OpinionReceived(
                                    on, which(row), Opinion.valueOf(code(row)), opened(row)));
            case "CONSULTATION_SILENT" -> one(new CaseEvent.ConsultationSilent(on, which(row)));
            case "EXTENSION" ->
                    Stream.of(
                            new CaseEvent.ExtensionApproved(on, days(row), text),
                            new CaseEvent.ExtensionNotified(on));
            case "EXTENSION_APPROVED" -> one(new CaseEvent.ExtensionApproved(on, days(row), text));
            case "EXTENSION_NOTIFIED" -> one(new CaseEvent.ExtensionNotified(on));
            case "REASONS_ASKED" -> one(new CaseEvent.ReasonsAsked(on, text));
            case "REASONS_REFUSED" -> one(new CaseEvent.ReasonsRefused(on, text));
            case "REASONS_ACCEPTED" -> one(new CaseEvent.ReasonsAccepted(on, text));
            case "DELAYED_REPLY" -> one(new CaseEvent.DelayedReplyFixed(on, until(row), text));
            case "FEE_NOTICE" -> fee(row);
            case "FEE_PAID" ->
                    one(
                            new CaseEvent.FeePaid(
                                    on,
                                    words(row.number()),
                                    Objects.requireNonNullElse(row.yuan(), 0L)));
            case "FEE_WAIVED" -> one(new CaseEvent.FeeWaived(on, text, words(row.more())));
            case "DECISION_DRAFTED" -> one(new CaseEvent.DecisionDrafted(on, outcome(row), text));
            case "DECISION_RETURNED" -> one(new CaseEvent.DecisionReturned(on, text));
            case "ANSWERED" ->
                    one(
                            new CaseEvent.Answered(
                                    on,
                                    outcome(row),
                                    words(row.number()),
                                    words(row.more()),
                                    text));
            case "LAPSED" -> one(new CaseEvent.Lapsed(on, outcome(row), text));
            case "WITHDRAWN" -> one(new CaseEvent.Withdrawn(on, text));
            case "ARCHIVED" -> one(new CaseEvent.Archived(on, text));
            case "REOPENED" ->
                    one(
                            new CaseEvent.Reopened(
                                    on,
                                    OrderedBy.valueOf(code(row)),
                                    words(row.number()),
                                    until(row)));
            case "CALENDAR_MOVED" ->
                    one(
                            new CaseEvent.CalendarMoved(
                                    on,
                                    CaseDate.Kind.valueOf(code(row)),
                                    Objects.requireNonNullElse(row.which(), 0),
                                    Objects.requireNonNull(row.was()),
                                    until(row),
                                    words(row.number())));
            default -> throw new IllegalStateException("unknown step " + row.kind());
        };
    }

    private static Stream<CaseEvent> one(CaseEvent event) {
        return Stream.of(event);
    }

    private Stream<CaseEvent> consultation(StepsJson.Row row) {
        consultations++;
        var sent =
                new CaseEvent.Consultation(
                        ConsultationKind.valueOf(words(row.text())),
                        opened(row),
                        row.on(),
                        Optional.ofNullable(row.delivered()));
        var ended = row.ended();
        return ended == null
                ? one(sent)
                : Stream.of(
                        sent,
                        new CaseEvent.OpinionReceived(
                                ended, consultations, Opinion.NOT_STATED, ""));
    }

    private static Stream<CaseEvent> fee(StepsJson.Row row) {
        var notice =
                new CaseEvent.FeeNotice(
                        row.on(),
                        Objects.requireNonNullElse(row.sent(), row.on()),
                        Optional.ofNullable(row.code()).map(FeeMethod::valueOf),
                        Objects.requireNonNullElse(row.yuan(), 0L));
        var paid = row.ended();
        return paid == null ? one(notice) : Stream.of(notice, new CaseEvent.FeePaid(paid, "", 0));
    }

    private String opened(StepsJson.Row row) {
        var sealed = row.sealed();
        return sealed == null ? "" : cipher.open(Base64.getDecoder().decode(sealed));
    }

    private static Outcome outcome(StepsJson.Row row) {
        return Outcome.valueOf(code(row));
    }

    private static String code(StepsJson.Row row) {
        return Objects.requireNonNull(row.code());
    }

    private static LocalDate until(StepsJson.Row row) {
        return Objects.requireNonNull(row.until());
    }

    private static int which(StepsJson.Row row) {
        return Objects.requireNonNull(row.which());
    }

    private static int days(StepsJson.Row row) {
        return Objects.requireNonNullElse(row.days(), 0);
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
