package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.requests.RequestId;

/**
 * Where a submission stands. One that the applicant takes back before it is confirmed has no state:
 * it is deleted, a line in the audit trail stays.
 */
public sealed interface SubmissionState {

    /** It came in; nothing runs until both sides confirm (已提交，待确认，条例第三十一条). */
    record Submitted() implements SubmissionState {}

    /** The applicant could not be reached, so nothing can be confirmed (联系不上，惯例). */
    record ContactLost() implements SubmissionState {}

    /**
     * Both sides confirmed: received in law, and a request for each matter (已确认收到).
     *
     * @param on the day of receipt in law
     */
    record Confirmed(LocalDate on, List<RequestId> requests) implements SubmissionState {

        public Confirmed {
            requests = List.copyOf(requests);
        }
    }

    /** The name in the database and in message codes. */
    default String code() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case ContactLost _ -> "CONTACT_LOST";
            case Confirmed _ -> "CONFIRMED";
        };
    }
}
