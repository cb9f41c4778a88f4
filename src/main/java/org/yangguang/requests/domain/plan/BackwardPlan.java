package org.yangguang.requests.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.DayMark;
import org.yangguang.law.period.TraceDay;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;

/**
 * The inner days of a case, counted back in working days from the day on which the answer is due
 * (倒排计划). It follows the due date wherever that moves.
 *
 * @param dueOn the due date that it was counted back from
 * @param days every step with its last day, in the order of work
 */
public record BackwardPlan(LocalDate dueOn, List<Planned> days) {

    public BackwardPlan {
        days = List.copyOf(days);
    }

    /** A step and the last day for it. */
    public record Planned(PlanStep step, LocalDate by) {}

    /** How a planned step stands on a day. */
    public enum Standing {
        /** 已完成 */
        DONE,
        /** 已逾期 */
        LATE,
        /** 待完成 */
        AHEAD
    }

    /**
     * A step with how it stands.
     *
     * @param doneOn the day on which it was done, where that is known
     */
    public record Told(Planned planned, Standing standing, Optional<LocalDate> doneOn) {}

    /**
     * The plan of a case; none while its clock stands or waits for the applicant, and none after
     * its end.
     */
    public static Optional<BackwardPlan> of(
            Request request, WorkingCalendar calendar, PlanDays keep) {
        return switch (request.state(calendar)) {
            case RequestState.Open _, RequestState.AwaitingReasons _, RequestState.InReview _ ->
                    running(request.period(calendar), calendar, keep);
            case RequestState.AwaitingCorrection _,
                    RequestState.Consulting _,
                    RequestState.AwaitingPayment _,
                    RequestState.Closed _ ->
                    Optional.empty();
        };
    }

    private static Optional<BackwardPlan> running(
            AnswerPeriod period, WorkingCalendar calendar, PlanDays keep) {
        var start = begunOn(period);
        return period.dueOn().map(due -> counted(start, due, calendar, keep));
    }

    private static BackwardPlan counted(
            LocalDate start, LocalDate due, WorkingCalendar calendar, PlanDays keep) {
        var draft = before(due, keep.draft(), start, calendar);
        var search = calendar.addWorkingDays(start, keep.search());
        return new BackwardPlan(
                due,
                List.of(
                        new Planned(PlanStep.SEARCH, search.isAfter(draft) ? draft : search),
                        new Planned(PlanStep.DRAFT, draft),
                        new Planned(PlanStep.REVIEW, before(due, keep.review(), start, calendar)),
                        new Planned(
                                PlanStep.SIGNATURE, before(due, keep.signature(), start, calendar)),
                        new Planned(
                                PlanStep.POSTING, before(due, keep.posting(), start, calendar))));
    }

    /** The day on which the running period began: receipt, correction, payment or order. */
    private static LocalDate begunOn(AnswerPeriod period) {
        return period.trace().stream()
                .filter(day -> day.mark() == DayMark.START)
                .map(TraceDay::on)
                .reduce((earlier, later) -> later)
                .orElse(period.receivedOn());
    }

    /** The working day that many before the due date, but never before the period began. */
    private static LocalDate before(
            LocalDate due, int workingDays, LocalDate start, WorkingCalendar calendar) {
        var day = due;
        for (int left = workingDays; left > 0 && day.isAfter(start); ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The last day for a step. */
    public LocalDate by(PlanStep step) {
        return days.stream()
                .filter(planned -> planned.step() == step)
                .findFirst()
                .orElseThrow()
                .by();
    }

    /**
     * The last day for a search that is asked for on a day: the plan's, or the day for the draft
     * when that is over, or the same day.
     */
    public LocalDate searchBy(LocalDate asked) {
        return Stream.of(by(PlanStep.SEARCH), by(PlanStep.DRAFT))
                .filter(day -> !day.isBefore(asked))
                .findFirst()
                .orElse(asked);
    }

    /** Every step with how it stands. */
    public List<Told> told(PlanProgress progress, LocalDate today) {
        return days.stream().map(planned -> told(planned, progress, today)).toList();
    }

    /** What is to be done next; nothing only when nothing is left. */
    public Optional<Told> next(PlanProgress progress, LocalDate today) {
        return ahead(progress).findFirst().map(planned -> told(planned, progress, today));
    }

    private Stream<Planned> ahead(PlanProgress progress) {
        return days.stream().filter(planned -> !progress.has(planned.step()));
    }

    private static Told told(Planned planned, PlanProgress progress, LocalDate today) {
        var standing =
                progress.has(planned.step())
                        ? Standing.DONE
                        : today.isAfter(planned.by()) ? Standing.LATE : Standing.AHEAD;
        return new Told(planned, standing, progress.doneOn(planned.step()));
    }
}
