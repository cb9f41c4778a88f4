package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * A period of working days whose length no law fixes (惯例期限): an agency sets it for itself, and says
 * so beside each day.
 *
 * @param article what the period is for, with the article that leaves its length open
 */
public record ConventionalPeriod(int workingDays, String article) {

    public ConventionalPeriod {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a period of " + workingDays + " working days");
        }
    }

    /** The last day of the period that the event of {@code start} opens; the day itself is zero. */
    public Deadline from(LocalDate start, WorkingCalendar calendar) {
        var end = calendar.addWorkingDays(start, workingDays);
        return new Deadline(end, calendar.isProvisional(start, end));
    }

    /** The period day by day, with the reason why each counts or not. */
    public List<TraceDay> trace(LocalDate start, WorkingCalendar calendar) {
        return new DayByDay(Day::isWorking, Day::why, article)
                .from(start, from(start, calendar).on(), calendar);
    }
}
