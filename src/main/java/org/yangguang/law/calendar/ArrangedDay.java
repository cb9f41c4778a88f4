package org.yangguang.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A day that an arrangement decides, for a festival (节日). */
public record ArrangedDay(LocalDate on, Kind kind, String festival) {

    /** What an arrangement makes of a day. */
    public enum Kind {
        /** A day off (放假). */
        HOLIDAY("放假"),
        /** A Saturday or Sunday that is worked (调休上班). */
        WORKDAY("调休上班"),
        /** Only in an amendment: neither any more, as its weekday is (恢复平日). */
        ORDINARY("恢复平日");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
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
