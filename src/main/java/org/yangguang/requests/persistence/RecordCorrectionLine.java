package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordStage;

/**
 * A request to correct a record as a list shows it; the person's name is masked already.
 *
 * @param workingDays the period that was set for it
 * @param answerBy the day that an order to decide again names
 */
public record RecordCorrectionLine(
        RecordCorrectionId id,
        String number,
        LocalDate receivedOn,
        int workingDays,
        ReceiptChannel channel,
        ApplicantType applicantType,
        String maskedApplicant,
        RecordStage stage,
        Optional<LocalDate> answerBy,
        Optional<LocalDate> endedOn) {

    /** The last day to answer. */
    public LocalDate dueOn(WorkingCalendar calendar) {
        return answerBy.orElseGet(() -> calendar.addWorkingDays(receivedOn, workingDays));
    }
}
