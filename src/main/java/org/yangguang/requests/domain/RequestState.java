package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.outcome.Outcome;

/** Where a request stands, with the days that matter there (办理状态). */
public sealed interface RequestState {

    /** Received and inside its period, or overdue (办理中). */
    record Open(LocalDate dueOn, boolean extended) implements RequestState {}

    /** Waiting for the applicant to correct it (等待补正，条例第三十条). */
    record AwaitingCorrection(LocalDate correctBy) implements RequestState {}

    /**
     * The clock stands still while somebody else is asked (征求意见，条例第三十三条第三款).
     *
     * @param workingDaysLeft what remains of the period once it runs again
     * @param replyBy the last day for the opinions, once every letter is known to be delivered
     */
    record Consulting(int workingDaysLeft, Optional<LocalDate> replyBy) implements RequestState {}

    /** The applicant was asked for reasons; the clock runs (等待说明理由，条例第三十五条). */
    record AwaitingReasons(LocalDate dueOn) implements RequestState {}

    /** No answer is due before the fee is paid (等待缴费). */
    record AwaitingPayment(Optional<LocalDate> payBy) implements RequestState {}

    /**
     * A decision is drafted (答复审核).
     *
     * @param dueOn none while somebody is still being asked
     */
    record InReview(Outcome drafted, Optional<LocalDate> dueOn) implements RequestState {}

    /** Ended with one outcome (办结). */
    record Closed(CaseStage how, Outcome outcome, LocalDate closedOn) implements RequestState {}

    /** The stage that the table of steps knows. */
    default CaseStage stage() {
        return switch (this) {
            case Open _ -> CaseStage.OPEN;
            case AwaitingCorrection _ -> CaseStage.AWAITING_CORRECTION;
            case Consulting _ -> CaseStage.CONSULTING;
            case AwaitingReasons _ -> CaseStage.AWAITING_REASONS;
            case AwaitingPayment _ -> CaseStage.AWAITING_PAYMENT;
            case InReview _ -> CaseStage.IN_REVIEW;
            case Closed closed -> closed.how();
        };
    }

    /** The name in the database, in addresses and in message codes. */
    default String code() {
        return stage().name();
    }

    /** The next day somebody must have acted by; none while the clock stands, or after the end. */
    default Optional<LocalDate> nextDueOn() {
        return switch (this) {
            case Open open -> Optional.of(open.dueOn());
            case AwaitingCorrection waiting -> Optional.of(waiting.correctBy());
            case AwaitingReasons waiting -> Optional.of(waiting.dueOn());
            case AwaitingPayment waiting -> waiting.payBy();
            case InReview review -> review.dueOn();
            case Consulting consulting -> consulting.replyBy();
            case Closed _ -> Optional.empty();
        };
    }
}
