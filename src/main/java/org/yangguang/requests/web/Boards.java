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
import org.yangguang.requests.domain.BoardColumn;
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
import org.yangguang.requests.persistence.BoardRows;
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
            Map<BoardColumn, BoardRows.Part> standing,
            Map<RequestId, BackwardPlan.Told> next,
            Locale locale) {
        return Stream.of(BoardColumn.values())
                .filter(column -> isAlwaysShown(column) || standing.containsKey(column))
                .map(column -> column(column, standing.get(column), next, locale))
                .toList();
    }

    private static boolean isAlwaysShown(BoardColumn column) {
        return column != BoardColumn.LATE && column != BoardColumn.LATER;
    }

    private Column column(
            BoardColumn column,
            BoardRows.@Nullable Part part,
            Map<RequestId, BackwardPlan.Told> next,
            Locale locale) {
        return part == null
                ? new Column("requests.board." + column, tone(column), 0, List.of())
                : new Column(
                        "requests.board." + column,
                        tone(column),
                        part.many(),
                        part.first().stream()
                                .map(
                                        request ->
                                                card(request, locale)
                                                        .planned(
                                                                next(
                                                                        next.get(request.id()),
                                                                        locale)))
                                .toList());
    }

    private static String tone(BoardColumn column) {
        return switch (column) {
            case LATE, TODAY -> "today";
            case SOON -> "soon";
            case NEXT, LATER -> "";
            case PAUSED -> "paused";
            case WAITING -> "waiting";
        };
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

    private Card card(Request request, Locale locale) {
        var state = request.state(calendars.current());
        return switch (state) {
            case Open(var due, _) -> dated(request, state, due, locale);
            case AwaitingReasons(var due) -> dated(request, state, due, locale);
            case InReview(_, var due) when due.isPresent() ->
                    dated(request, state, due.get(), locale);
            case InReview _ ->
                    card(
                            request,
                            state,
                            "gold",
                            words.of(locale, "requests.state.CONSULTING"),
                            locale);
            case Consulting(var left, _) ->
                    card(request, state, "gold", left(left, locale), locale);
            case AwaitingPayment _ ->
                    card(request, state, "gold", words.of(locale, "requests.board.unpaid"), locale);
            case AwaitingCorrection(var by) ->
                    card(
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

    private Card dated(Request request, RequestState state, LocalDate due, Locale locale) {
        var today = ChinaTime.today(clock);
        var calendar = calendars.current();
        if (today.isAfter(due)) {
            int late = calendar.workingDaysBetween(due, today);
            return card(
                    request, state, "red", words.of(locale, "requests.board.late", late), locale);
        }
        int left = calendar.workingDaysBetween(today, due);
        var tone = left == 0 ? "red" : left <= 3 ? "gold" : "grey";
        return card(request, state, tone, left(left, locale), locale);
    }

    private String left(int days, Locale locale) {
        return words.of(locale, "requests.board.left", days);
    }

    private Card card(
            Request request, RequestState state, String tone, String left, Locale locale) {
        return new Card(
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
                "");
    }
}
