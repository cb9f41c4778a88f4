package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.WorkingCalendar;

/** Tells a period without pauses day by day, from the day that opens it to its last. */
record DayByDay(Predicate<Day> counts, Function<Day, String> why, String article) {

    List<TraceDay> from(LocalDate start, LocalDate end, WorkingCalendar calendar) {
        var days = new ArrayList<TraceDay>();
        days.add(new TraceDay(calendar.on(start), DayMark.START, 0, "期限自次日起算，当日不计入", article));
        int n = 0;
        for (var day : start.plusDays(1).datesUntil(end.plusDays(1)).map(calendar::on).toList()) {
            boolean counted = counts.test(day);
            n += counted ? 1 : 0;
            days.add(
                    new TraceDay(
                            day,
                            counted ? DayMark.COUNTED : DayMark.DAY_OFF,
                            n,
                            why.apply(day),
                            article));
        }
        return List.copyOf(days);
    }
}
