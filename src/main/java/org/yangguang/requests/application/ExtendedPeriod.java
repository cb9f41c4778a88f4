package org.yangguang.requests.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;

/** The day to which a request would be extended (延长后的期限，条例第三十三条第二款). */
final class ExtendedPeriod {

    private ExtendedPeriod() {}

    /**
     * By so many working days, told to the applicant today; empty where no number is given.
     *
     * @throws org.yangguang.shared.Refusal when the request cannot be extended like that
     */
    static Optional<LocalDate> of(
            Request request, String days, LocalDate today, WorkingCalendar calendar) {
        if (!days.matches("[1-9]\\d?")) {
            return Optional.empty();
        }
        var told = new CaseEvent.ExtensionNotified(today);
        List<CaseEvent> events =
                request.course().unnotifiedExtension().isPresent()
                        ? List.of(told)
                        : List.of(
                                new CaseEvent.ExtensionApproved(today, Integer.parseInt(days), "…"),
                                told);
        var after = request;
        for (var event : events) {
            after = after.with(new Step(event, "", Instant.EPOCH), calendar);
        }
        return after.period(calendar).dueOn();
    }
}
