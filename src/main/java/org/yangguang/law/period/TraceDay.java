package org.yangguang.law.period;

import java.time.LocalDate;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.DayKind;

/**
 * One day of a period, with the reason why it counts or not.
 *
 * @param n how many days have been counted up to and including this one
 * @param why the reason in Chinese
 * @param article the rule of law behind it
 */
public record TraceDay(Day day, DayMark mark, int n, String why, String article) {

    public LocalDate on() {
        return day.on();
    }

    public boolean counted() {
        return mark == DayMark.COUNTED;
    }

    /** A Saturday or Sunday that is worked (调休上班). */
    public boolean isMakeUp() {
        return day.kind() == DayKind.MAKE_UP;
    }
}
