package org.yangguang.shared.web;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.DayMark;
import org.yangguang.law.period.TraceDay;

/**
 * A legal period as a row of days, what {@code shared/daystrip.jte} shows: each day with its mark
 * and the reason for it.
 */
public record DayStrip(List<Cell> days) {

    /**
     * One day of the strip.
     *
     * @param mark its class: {@code receipt}, {@code counted}, {@code makeup}, {@code paused},
     *     {@code off}, {@code void}, {@code waiting} or {@code due}
     * @param n how many working days have been counted with it
     */
    public record Cell(
            LocalDate on, String mark, int n, boolean counted, String why, String article) {

        /** What the cell shows: the day, and the month where one begins. */
        public String face() {
            return on.getDayOfMonth() == 1
                    ? on.getMonthValue() + "/1"
                    : String.valueOf(on.getDayOfMonth());
        }
    }

    public DayStrip {
        days = List.copyOf(days);
    }

    public static DayStrip of(AnswerPeriod period) {
        return new DayStrip(
                period.trace().stream()
                        .map(
                                day ->
                                        new Cell(
                                                day.on(),
                                                mark(day, period),
                                                day.n(),
                                                day.counted(),
                                                day.why(),
                                                day.article()))
                        .toList());
    }

    private static String mark(TraceDay day, AnswerPeriod period) {
        if (period.dueOn().filter(day.on()::equals).isPresent() && day.mark() != DayMark.START) {
            return "due";
        }
        return switch (day.mark()) {
            case START -> "receipt";
            case COUNTED, DELAYED -> day.isMakeUp() ? "makeup" : "counted";
            case DAY_OFF -> "off";
            case PAUSED -> "paused";
            case VOID -> "void";
            case AWAITING_PAYMENT -> "waiting";
        };
    }
}
