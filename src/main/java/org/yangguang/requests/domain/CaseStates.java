package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.AnswerPeriod;

/** Reads from a case's steps and its period where it stands. */
final class CaseStates {

    private CaseStates() {}

    static RequestState of(Request request, WorkingCalendar calendar) {
        var course = request.course();
        var stage = course.stage();
        if (!stage.isOpen()) {
            return new RequestState.Closed(
                    stage, lastOutcome(request), course.endedOn().orElseThrow());
        }
        var period = request.period(calendar);
        return switch (stage) {
            case OPEN ->
                    new RequestState.Open(
                            period.dueOn().orElseThrow(),
                            course.extensionDays() > 0 && course.reopened().isEmpty());
            case AWAITING_CORRECTION ->
                    new RequestState.AwaitingCorrection(course.correctBy(calendar).orElseThrow());
            case CONSULTING -> consulting(course.openConsultations(), period, calendar);
            case AWAITING_REASONS -> new RequestState.AwaitingReasons(period.dueOn().orElseThrow());
            case AWAITING_PAYMENT -> new RequestState.AwaitingPayment(period.payBy());
            case IN_REVIEW ->
                    new RequestState.InReview(
                            course.drafted().orElseThrow(),
                            period.dueOn().filter(_ -> course.openConsultations().isEmpty()));
            case ANSWERED, CLOSED_NO_CORRECTION, CLOSED_NO_FEE, WITHDRAWN, ARCHIVED ->
                    throw new IllegalStateException(stage + " is an end");
        };
    }

    private static RequestState consulting(
            List<AskedParty> open, AnswerPeriod period, WorkingCalendar calendar) {
        var limits = open.stream().map(party -> party.replyBy(calendar)).toList();
        var replyBy =
                limits.stream().allMatch(Optional::isPresent)
                        ? limits.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                        : Optional.<LocalDate>empty();
        return new RequestState.Consulting(left(open, period), replyBy);
    }

    /** A period whose pause has a known end counts on after it: those days are what is left. */
    private static int left(List<AskedParty> open, AnswerPeriod period) {
        var since =
                open.stream().map(AskedParty::sentOn).min(Comparator.naturalOrder()).orElseThrow();
        return period.workingDaysLeftWhenSuspended()
                .orElseGet(
                        () ->
                                (int)
                                        period.trace().stream()
                                                .filter(day -> day.counted())
                                                .filter(day -> day.on().isAfter(since))
                                                .count());
    }

    /** Of the ends a reopened case may have had, the last. */
    private static Outcome lastOutcome(Request request) {
        return request.steps().reversed().stream()
                .map(Step::event)
                .filter(CaseEvent.Ending.class::isInstance)
                .map(event -> ((CaseEvent.Ending) event).outcome())
                .findFirst()
                .orElseGet(() -> request.closure().orElseThrow().outcome());
    }
}
