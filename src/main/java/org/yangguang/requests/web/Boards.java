package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.requests.domain.RequestState.AwaitingCorrection;
import org.yangguang.requests.domain.RequestState.AwaitingPayment;
import org.yangguang.requests.domain.RequestState.AwaitingReasons;
import org.yangguang.requests.domain.RequestState.Closed;
import org.yangguang.requests.domain.RequestState.Consulting;
import org.yangguang.requests.domain.RequestState.InReview;
import org.yangguang.requests.domain.RequestState.Open;
import org.yangguang.requests.domain.plan.BackwardPlan;
import org.yangguang.requests.web.BoardPage.Card;
import org.yangguang.requests.web.BoardPage.Column;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.Words;

/** Makes the board: each request in the column of days that it has left. */
@Component
class Boards {

    /** Where the month begins in a date: the year is known on a card. */
    private static final int MONTH = 5;

    /** The columns, from what is late to what waits for the applicant. */
    private enum Days {
        LATE("today", false),
        TODAY("today", true),
        SOON("soon", true),
        NEXT("", true),
        LATER("", false),
        PAUSED("paused", true),
        WAITING("waiting", true);

        private final String tone;
        private final boolean always;

        Days(String tone, boolean always) {
            this.tone = tone;
            this.always = always;
        }
    }

    private record Placed(Days days, Card card) {

        Placed planned(String next) {
            return new Placed(days, card.planned(next));
        }
    }

    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    Boards(Words words, Clock clock, Calendars calendars) {
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** The columns; that of the late and that of the distant only when something stands there. */
    List<Column> columns(
            List<Request> underWay, Map<RequestId, BackwardPlan.Told> next, Locale locale) {
        var placed =
                underWay.stream()
                        .map(
                                request ->
                                        placed(request, locale)
                                                .planned(next(next.get(request.id()), locale)))
                        .toList();
        return Stream.of(Days.values())
                .map(days -> column(days, placed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Column> column(Days days, List<Placed> placed) {
        var cards = placed.stream().filter(one -> one.days() == days).map(Placed::card).toList();
        return days.always || !cards.isEmpty()
                ? Optional.of(new Column("requests.board." + days, days.tone, cards))
                : Optional.empty();
    }

    /** The case whose days are told: the most urgent one whose clock runs or stands. */
    static Optional<Card> first(List<Column> columns) {
        return columns.stream().flatMap(column -> column.cards().stream()).findFirst();
    }

    private String next(BackwardPlan.@Nullable Told told, Locale locale) {
        return told == null
                ? ""
                : words.of(
                        locale,
                        told.standing() == BackwardPlan.Standing.LATE
                                ? "plan.next.late"
                                : "plan.next",
                        words.of(locale, "plan.step." + told.planned().step()),
                        told.planned().by().toString().substring(MONTH));
    }

    private Placed placed(Request request, Locale locale) {
        var state = request.state(calendars.current());
        var today = ChinaTime.today(clock);
        return switch (state) {
            case Open(var due, _) -> dated(request, state, due, today, locale);
            case AwaitingReasons(var due) -> dated(request, state, due, today, locale);
            case InReview(_, var due) when due.isPresent() ->
                    dated(request, state, due.get(), today, locale);
            case InReview _ ->
                    card(
                            Days.PAUSED,
                            request,
                            state,
                            "gold",
                            words.of(locale, "requests.state.CONSULTING"),
                            locale);
            case Consulting(var left, _) ->
                    card(Days.PAUSED, request, state, "gold", left(left, locale), locale);
            case AwaitingPayment _ ->
                    card(
                            Days.PAUSED,
                            request,
                            state,
                            "gold",
                            words.of(locale, "requests.board.unpaid"),
                            locale);
            case AwaitingCorrection(var by) ->
                    card(
                            Days.WAITING,
                            request,
                            state,
                            "grey",
                            words.of(
                                    locale,
                                    "requests.board.correct-by",
                                    by.toString().substring(MONTH)),
                            locale);
            case Closed _ -> throw new IllegalArgumentException(request.number() + " has ended");
        };
    }

    private Placed dated(
            Request request, RequestState state, LocalDate due, LocalDate today, Locale locale) {
        return today.isAfter(due)
                ? card(
                        Days.LATE,
                        request,
                        state,
                        "red",
                        words.of(
                                locale,
                                "requests.board.late",
                                calendars.current().workingDaysBetween(due, today)),
                        locale)
                : running(request, state, due, today, locale);
    }

    private Placed running(
            Request request, RequestState state, LocalDate due, LocalDate today, Locale locale) {
        int left = calendars.current().workingDaysBetween(today, due);
        var days =
                left == 0
                        ? Days.TODAY
                        : left <= 3 ? Days.SOON : left <= 10 ? Days.NEXT : Days.LATER;
        var tone = left == 0 ? "red" : left <= 3 ? "gold" : "grey";
        return card(days, request, state, tone, left(left, locale), locale);
    }

    private String left(int days, Locale locale) {
        return words.of(locale, "requests.board.left", days);
    }

    private Placed card(
            Days days,
            Request request,
            RequestState state,
            String tone,
            String left,
            Locale locale) {
        return new Placed(
                days,
                new Card(
                        "/desk/requests/" + request.id(),
                        request.number(),
                        RequestPages.shortened(request.wanted()),
                        request.applicant().type().label()
                                + " · "
                                + words.of(locale, "requests.state." + state.code()),
                        left,
                        tone,
                        request.receivedOn().toString(),
                        state.nextDueOn().map(LocalDate::toString).orElse(""),
                        DayStrip.of(request.period(calendars.current())),
                        ""));
    }
}
