package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;

/** The days from an order to answer again to the date it sets (行政复议法第六十四条、行政诉讼法第七十条). */
final class OrderedPeriod {

    private static final String ARTICLE = "行政复议法第六十四条、行政诉讼法第七十条";

    private OrderedPeriod() {}

    static AnswerPeriod of(LocalDate orderedOn, LocalDate answerBy, WorkingCalendar calendar) {
        var first =
                new TraceDay(calendar.on(orderedOn), DayMark.START, 0, "收到责令重新答复的决定、判决之日", ARTICLE);
        var days =
                orderedOn
                        .plusDays(1)
                        .datesUntil(answerBy.plusDays(1))
                        .map(calendar::on)
                        .map(
                                day ->
                                        new TraceDay(
                                                day,
                                                DayMark.DELAYED,
                                                0,
                                                day.why() + "；责令重新答复的期限至 " + answerBy,
                                                ARTICLE));
        return new AnswerPeriod(
                orderedOn,
                PeriodState.RUNNING,
                Optional.of(answerBy),
                OptionalInt.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Stream.concat(Stream.of(first), days).toList(),
                List.of());
    }
}
