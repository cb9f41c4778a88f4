package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yangguang.law.calendar.DateOutOfRange;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * The period for answering a request (答复期限), with the list of days that made it.
 *
 * @param dueOn the last day to answer; empty while suspended or awaiting payment
 * @param workingDaysLeftWhenSuspended what remains of the period once it runs again
 * @param payBy the last day to pay, while a fee is awaited
 * @param provisional a year without published holiday arrangement was needed
 * @param correctionNoticeDueOn the last day to ask for correction of an unclear request; the rules
 *     before 2019-05-15 knew none
 */
public record AnswerPeriod(
        LocalDate receivedOn,
        PeriodState state,
        Optional<LocalDate> dueOn,
        OptionalInt workingDaysLeftWhenSuspended,
        Optional<LocalDate> payBy,
        boolean provisional,
        Optional<LocalDate> correctionNoticeDueOn,
        List<TraceDay> trace,
        List<PeriodWarning> warnings) {

    /** More events than any request has: the arithmetic is open to anybody. */
    static final int MOST_EVENTS = 100;

    public AnswerPeriod {
        trace = List.copyOf(trace);
        warnings = List.copyOf(warnings);
    }

    /**
     * Computes the period from the day of receipt (收到申请之日，条例第三十一条) and what happened since, in any
     * order.
     *
     * @throws PeriodRefusal if the facts cannot be true or lawful together
     */
    public static AnswerPeriod of(
            LocalDate receivedOn, List<PeriodEvent> events, WorkingCalendar calendar) {
        return ranged(
                receivedOn,
                calendar,
                () ->
                        new PeriodCount(
                                        new EventGuards(calendar).admit(receivedOn, events),
                                        calendar)
                                .period());
    }

    /**
     * The same for events that stand in a case's record. Whether each came in time was judged when
     * it was recorded; where an arrangement changed since, the period says so and counts it still.
     *
     * @throws PeriodRefusal if the facts cannot be true together
     */
    public static AnswerPeriod ofRecorded(
            LocalDate receivedOn, List<PeriodEvent> events, WorkingCalendar calendar) {
        return ranged(
                receivedOn,
                calendar,
                () -> {
                    var guards = new EventGuards(calendar);
                    var facts = guards.admitRecorded(receivedOn, events);
                    return new PeriodCount(facts, calendar)
                            .period()
                            .and(PeriodWarnings.ofLate(guards.tooLate()));
                });
    }

    /**
     * Which of the recorded events came too late by this calendar: an event that is among them only
     * with what is to be recorded now must not be.
     *
     * @throws PeriodRefusal if the facts cannot be true together
     */
    public static List<PeriodRefusal> tooLate(
            LocalDate receivedOn, List<PeriodEvent> events, WorkingCalendar calendar) {
        return ranged(
                receivedOn,
                calendar,
                () -> {
                    var guards = new EventGuards(calendar);
                    guards.admitRecorded(receivedOn, events);
                    return guards.tooLate();
                });
    }

    private static <T> T ranged(
            LocalDate receivedOn, WorkingCalendar calendar, Supplier<T> computation) {
        if (receivedOn.isBefore(calendar.first()) || receivedOn.isAfter(calendar.last())) {
            throw PeriodRefusal.ofStart(
                    "date-out-of-range",
                    "收到申请之日 %s 超出可计算的范围（%s 至 %s）"
                            .formatted(receivedOn, calendar.first(), calendar.last()));
        }
        try {
            return computation.get();
        } catch (DateOutOfRange e) {
            throw PeriodRefusal.ofStart("date-out-of-range", e.detail());
        }
    }

    private AnswerPeriod and(List<PeriodWarning> more) {
        return more.isEmpty()
                ? this
                : new AnswerPeriod(
                        receivedOn,
                        state,
                        dueOn,
                        workingDaysLeftWhenSuspended,
                        payBy,
                        provisional,
                        correctionNoticeDueOn,
                        trace,
                        Stream.concat(warnings.stream(), more.stream()).toList());
    }

    /**
     * The time that a review body or court sets for answering again (责令重新答复的期限): it is given as a
     * date, so nothing is counted.
     *
     * @throws PeriodRefusal if a day is out of range
     */
    public static AnswerPeriod ordered(
            LocalDate orderedOn, LocalDate answerBy, WorkingCalendar calendar) {
        try {
            return OrderedPeriod.of(orderedOn, answerBy, calendar);
        } catch (DateOutOfRange e) {
            throw PeriodRefusal.ofStart("date-out-of-range", e.detail());
        }
    }

    /**
     * How the period stands on a day: running, standing still or awaiting the fee, and what is
     * left.
     */
    public Standing standingOn(LocalDate day, WorkingCalendar calendar) {
        if (dueOn.filter(day::isAfter).isPresent()) {
            return new Standing(
                    PeriodState.RUNNING, -calendar.workingDaysBetween(dueOn.get(), day));
        }
        var stateThen =
                trace.stream()
                        .filter(traceDay -> traceDay.on().equals(day))
                        .findFirst()
                        .map(AnswerPeriod::stateOf)
                        .orElse(state);
        return new Standing(stateThen, leftAfter(day));
    }

    private static PeriodState stateOf(TraceDay day) {
        return switch (day.mark()) {
            case PAUSED -> PeriodState.SUSPENDED;
            case AWAITING_PAYMENT -> PeriodState.AWAITING_PAYMENT;
            case START, COUNTED, DAY_OFF, VOID, DELAYED -> PeriodState.RUNNING;
        };
    }

    private int leftAfter(LocalDate day) {
        long toCome =
                trace.stream()
                        .filter(traceDay -> traceDay.on().isAfter(day))
                        .filter(
                                traceDay ->
                                        traceDay.counted()
                                                || (traceDay.mark() == DayMark.DELAYED
                                                        && traceDay.day().isWorking()))
                        .count();
        return (int) toCome + workingDaysLeftWhenSuspended.orElse(0);
    }
}
