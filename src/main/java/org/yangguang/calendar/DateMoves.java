package org.yangguang.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.yangguang.calendar.DatedCases.MovedDate;
import org.yangguang.calendar.DatedCases.OpenCase;
import org.yangguang.law.calendar.WorkingCalendar;

/** Compares the dates of a case by two calendars. */
final class DateMoves {

    private DateMoves() {}

    /** The dates that it has by both, on different days. */
    static List<MovedDate> of(OpenCase one, WorkingCalendar before, WorkingCalendar after) {
        var earlier = new HashMap<String, DatedCases.DueDate>();
        one.dates(before).forEach(date -> earlier.put(date.what(), date));
        var moved = new ArrayList<MovedDate>();
        for (var date : one.dates(after)) {
            var was = earlier.get(date.what());
            if (was != null && !was.on().equals(date.on())) {
                moved.add(new MovedDate(date.what(), date.label(), was.on(), date.on()));
            }
        }
        return moved;
    }
}
