package org.yangguang.shared.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        return of(period.trace(), period.dueOn());
    }

    /** A period that ends on its last day, whatever happens meanwhile. */
    public static DayStrip of(List<TraceDay> trace) {
        return of(trace, Optional.of(trace.getLast().on()));
    }

    /** The same with something more to say of one day, where it is in the strip. */
    public DayStrip noted(LocalDate day, String note) {
        return new DayStrip(
                days.stream()
                        .map(
                                cell ->
                                        cell.on().equals(day)
                                                ? new Cell(
                                                        cell.on(),
                                                        cell.mark(),
                                                        cell.n(),
                                                        cell.counted(),
                                                        cell.why() + "；" + note,
                                                        cell.article())
                                                : cell)
                        .toList());
    }

    private static DayStrip of(List<TraceDay> trace, Optional<LocalDate> dueOn) {
        return new DayStrip(
                trace.stream()
                        .map(
                                day ->
                                        new Cell(
                                                day.on(),
                                                mark(day, dueOn),
                                                day.n(),
                                                day.counted(),
                                                day.why(),
                                                day.article()))
                        .toList());
    }

    private static String mark(TraceDay day, Optional<LocalDate> dueOn) {
        if (dueOn.filter(day.on()::equals).isPresent() && day.mark() != DayMark.START) {
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
