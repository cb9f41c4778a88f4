package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseCourse;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.OrderedBy;
import org.yangguang.shared.web.Typed;

/**
 * Makes of a command and what was typed into its form the event that it stands for. All that is
 * wrong with the fields is told at once.
 */
final class CommandReading {

    private final CaseCourse course;
    private final Typed typed;
    private final Supplier<FeeDecision> fee;

    /**
     * @param fee what was decided on the fee: a notice asks for that and for nothing else
     */
    CommandReading(CaseCourse course, Typed typed, Supplier<FeeDecision> fee) {
        this.course = course;
        this.typed = typed;
        this.fee = fee;
    }

    /**
     * @param fields what the command asks for
     */
    CaseEvent event(CaseCommand command, List<CommandField> fields) {
        fields.forEach(this::look);
        typed.check();
        return event(command);
    }

    private void look(CommandField field) {
        if (field.required()) {
            typed.require(field.name());
        }
        switch (field.kind()) {
            case "date" -> typed.date(field.name());
            case "number" -> typed.number(field.name());
            case "select" -> chosen(field);
            default -> {}
        }
    }

    /** What may be decided and who was asked is for the case to judge, not for the form. */
    private void chosen(CommandField field) {
        typed.filled(field.name())
                .filter(
                        text ->
                                switch (field.name()) {
                                    case "outcome" -> Outcome.parse(text).isEmpty();
                                    case "which" -> !text.matches("\\d{1,9}");
                                    default -> !field.offers(text);
                                })
                .ifPresent(_ -> typed.fault(field.name(), "choice"));
    }

    private CaseEvent event(CaseCommand command) {
        var on = day("on");
        var note = typed.text("note");
        return switch (command) {
            case SEND_CORRECTION_NOTICE ->
                    new CaseEvent.CorrectionNotice(
                            on, day("until"), typed.text("what"), typed.text("stillUnclear"));
            case RECEIVE_CORRECTION -> new CaseEvent.Correction(on, typed.text("goodCause"));
            case CLOSE_UNCORRECTED -> new CaseEvent.Lapsed(on, Outcome.OTHER_NO_CORRECTION, note);
            case REFUSE_LATE_CORRECTION -> new CaseEvent.LateCorrection(on, note);
            case CONSULT ->
                    new CaseEvent.Consultation(
                            choice("kind", ConsultationKind.class),
                            typed.text("addressee"),
                            on,
                            typed.date("delivered"));
            case RECORD_DELIVERY -> new CaseEvent.ConsultationDelivered(on, number("which"));
            case RECEIVE_OPINION ->
                    new CaseEvent.OpinionReceived(
                            on,
                            number("which"),
                            choice("opinion", Opinion.class),
                            typed.text("reasons"));
            case RECORD_SILENCE -> new CaseEvent.ConsultationSilent(on, number("which"));
            case APPROVE_EXTENSION -> new CaseEvent.ExtensionApproved(on, number("days"), note);
            case NOTIFY_EXTENSION -> new CaseEvent.ExtensionNotified(on);
            case ASK_REASONS -> new CaseEvent.ReasonsAsked(on, note);
            case REFUSE_REASONS -> new CaseEvent.ReasonsRefused(on, note);
            case ACCEPT_REASONS -> new CaseEvent.ReasonsAccepted(on, note);
            case FIX_DELAYED_REPLY -> new CaseEvent.DelayedReplyFixed(on, day("until"), note);
            case SEND_FEE_NOTICE -> {
                var decided = fee.get();
                yield new CaseEvent.FeeNotice(
                        on,
                        typed.date("sent").orElse(on),
                        decided.choice().method(),
                        decided.yuan());
            }
            case RECEIVE_FEE -> new CaseEvent.FeePaid(on, typed.text("number"), number("yuan"));
            case WAIVE_FEE -> new CaseEvent.FeeWaived(on, note, typed.text("approver"));
            case CLOSE_UNPAID -> new CaseEvent.Lapsed(on, Outcome.OTHER_NO_FEE, note);
            case DRAFT_DECISION -> new CaseEvent.DecisionDrafted(on, outcome(), note);
            case RETURN_DECISION -> new CaseEvent.DecisionReturned(on, note);
            case ANSWER -> answered(on, course.drafted().orElseGet(this::outcome));
            case ANSWER_ON_SPOT -> answered(on, outcome());
            case WITHDRAW -> new CaseEvent.Withdrawn(on, note);
            case ARCHIVE -> new CaseEvent.Archived(on, note);
            case REOPEN ->
                    new CaseEvent.Reopened(
                            on, choice("by", OrderedBy.class), typed.text("number"), day("until"));
        };
    }

    private CaseEvent answered(LocalDate on, Outcome outcome) {
        return new CaseEvent.Answered(
                on, outcome, typed.text("number"), typed.text("way"), typed.text("note"));
    }

    private LocalDate day(String field) {
        return typed.date(field).orElseThrow();
    }

    private int number(String field) {
        return typed.number(field).orElseThrow();
    }

    private <E extends Enum<E>> E choice(String field, Class<E> kind) {
        return typed.choice(field, kind).orElseThrow();
    }

    /** An outcome decided otherwise than by drafting: the form of an answer in review has none. */
    private Outcome outcome() {
        typed.require("outcome");
        typed.check();
        return Outcome.parse(typed.text("outcome")).orElseThrow();
    }
}
