package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.outcome.Outcome;

/** Where a request stands (办理状态). */
public sealed interface RequestState {

    /** Received and inside its period, or overdue (办理中). */
    record Open(LocalDate dueOn, boolean extended) implements RequestState {}

    /** Waiting for the applicant to correct it (等待补正，条例第三十条). */
    record AwaitingCorrection(LocalDate correctBy) implements RequestState {}

    /** The clock stands still while somebody else is asked (征求意见，条例第三十三条第三款). */
    record Consulting(int workingDaysLeft) implements RequestState {}

    /** No answer is due before the fee is paid (等待缴费). */
    record AwaitingPayment(Optional<LocalDate> payBy) implements RequestState {}

    /** Ended with one outcome (办结). */
    record Closed(Outcome outcome, LocalDate closedOn) implements RequestState {}

    /** The name in the database, in addresses and in message codes. */
    default String code() {
        return switch (this) {
            case Open _ -> "OPEN";
            case AwaitingCorrection _ -> "AWAITING_CORRECTION";
            case Consulting _ -> "CONSULTING";
            case AwaitingPayment _ -> "AWAITING_PAYMENT";
            case Closed _ -> "CLOSED";
        };
    }

    /** The next day somebody must have acted by; none while the clock stands, or after the end. */
    default Optional<LocalDate> nextDueOn() {
        return switch (this) {
            case Open open -> Optional.of(open.dueOn());
            case AwaitingCorrection waiting -> Optional.of(waiting.correctBy());
            case AwaitingPayment waiting -> waiting.payBy();
            case Consulting _, Closed _ -> Optional.empty();
        };
    }
}
