package org.yangguang.portal.tools;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.DayKind;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * The working days of a year (工作日历): twelve months, and every day off or worked by arrangement with
 * the reason for it.
 *
 * @param covered whether the year's own arrangement is published
 * @param special the days that an arrangement, or in its absence the law, decides
 * @param notices what the year rests on, in order of issue
 */
public record YearPage(
        int year,
        List<Integer> years,
        boolean covered,
        int workingDays,
        List<String> weekdays,
        List<Month> months,
        List<Cell> special,
        List<Notice> notices) {

    /** A month in weeks from Monday on; a cell without a day stands for one of another month. */
    public record Month(String title, int workingDays, List<List<Cell>> weeks) {}

    /**
     * A day.
     *
     * @param day of the month, 0 for one of another month
     * @param mark its class: {@code work}, {@code off}, {@code holiday} or {@code makeup}
     * @param sign what stands beside the number for those who see no colour: 休, 班 or nothing
     */
    public record Cell(int day, String mark, String sign, String on, String why) {

        static final Cell OUTSIDE = new Cell(0, "", "", "", "");

        static Cell of(Day day, Locale locale) {
            return new Cell(
                    day.on().getDayOfMonth(),
                    switch (day.kind()) {
                        case WORKING -> "work";
                        case WEEKEND -> "off";
                        case HOLIDAY, STATUTORY_HOLIDAY -> "holiday";
                        case MAKE_UP -> "makeup";
                    },
                    switch (day.kind()) {
                        case WORKING, WEEKEND -> "";
                        case HOLIDAY, STATUTORY_HOLIDAY -> "休";
                        case MAKE_UP -> "班";
                    },
                    DeadlinePage.dated(day.on(), locale),
                    day.why());
        }
    }

    /** A notice of the State Council's office. */
    public record Notice(String cited, String issuedOn, String amends) {}

    static YearPage of(int year, WorkingCalendar calendar, Locale locale) {
        var days =
                Year.of(year)
                        .atDay(1)
                        .datesUntil(Year.of(year + 1).atDay(1))
                        .map(calendar::on)
                        .toList();
        return new YearPage(
                year,
                years(calendar),
                calendar.covers(year),
                workingDays(days),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                        .toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), calendar, locale))
                        .toList(),
                days.stream()
                        .filter(day -> day.kind() != DayKind.WORKING)
                        .filter(day -> day.kind() != DayKind.WEEKEND)
                        .map(day -> Cell.of(day, locale))
                        .toList(),
                notices(year, calendar));
    }

    private static List<Integer> years(WorkingCalendar calendar) {
        return IntStream.rangeClosed(calendar.first().getYear(), calendar.last().getYear())
                .boxed()
                .toList();
    }

    private static int workingDays(List<Day> days) {
        return (int) days.stream().filter(Day::isWorking).count();
    }

    private static Month month(YearMonth month, WorkingCalendar calendar, Locale locale) {
        var first = month.atDay(1);
        var days = first.datesUntil(first.plusMonths(1)).map(calendar::on).toList();
        var cells = new ArrayList<Cell>();
        for (int i = 1; i < first.getDayOfWeek().getValue(); i++) {
            cells.add(Cell.OUTSIDE);
        }
        days.forEach(day -> cells.add(Cell.of(day, locale)));
        while (cells.size() % 7 != 0) {
            cells.add(Cell.OUTSIDE);
        }
        var weeks = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(List.copyOf(cells.subList(i, i + 7)));
        }
        return new Month(
                first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                workingDays(days),
                weeks);
    }

    /** The year's own, and that of the next one where it reaches into this December. */
    private static List<Notice> notices(int year, WorkingCalendar calendar) {
        return calendar.arrangements().stream()
                .filter(arrangement -> arrangement.year() == year || reachesInto(arrangement, year))
                .map(
                        arrangement ->
                                new Notice(
                                        arrangement.cited(),
                                        arrangement.issuedOn().toString(),
                                        arrangement.amends().orElse("")))
                .toList();
    }

    private static boolean reachesInto(Arrangement arrangement, int year) {
        return arrangement.days().stream()
                .map(day -> day.on())
                .map(LocalDate::getYear)
                .anyMatch(of -> of == year);
    }
}
