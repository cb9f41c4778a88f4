package org.yangguang.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A day that an arrangement takes off or has worked, for a festival (节日). */
public record ArrangedDay(LocalDate on, Kind kind, String festival) {

    /** The two things an arrangement does to a day. */
    public enum Kind {
        /** 放假. */
        HOLIDAY,
        /** 调休上班. */
        WORKDAY
    }

    /** The festivals the day belongs to: two in years when 中秋 meets 国庆. */
    List<String> festivals() {
        return List.of(festival.split("、", -1));
    }

    boolean isOnWeekend() {
        return isWeekend(on);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
