package org.yangguang.law.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides each day of a calendar from the arrangements, or in their absence from the law itself.
 */
final class CalendarDays {

    private record Arranged(ArrangedDay day, Arrangement by) {}

    private final Map<LocalDate, Arranged> arranged = new HashMap<>();
    private final Set<Integer> coveredYears;
    private final Map<LocalDate, String> statutory = StatutoryHolidays.all();

    /**
     * @param arrangements in order of issue, so that the later decides
     */
    CalendarDays(List<Arrangement> arrangements) {
        coveredYears = Arrangement.coveredYears(arrangements);
        for (Arrangement arrangement : arrangements) {
            arrangement
                    .days()
                    .forEach(day -> arranged.put(day.on(), new Arranged(day, arrangement)));
        }
    }

    List<Day> list() {
        var first = Year.of(StatutoryHolidays.FIRST_YEAR).atDay(1);
        var end = Year.of(StatutoryHolidays.LAST_YEAR + 1).atDay(1);
        return first.datesUntil(end).map(this::decide).toList();
    }

    private Day decide(LocalDate date) {
        boolean provisional = !coveredYears.contains(date.getYear());
        var byNotice = arranged.get(date);
        if (byNotice != null) {
            return byArrangement(byNotice, provisional);
        }
        var festival = statutory.get(date);
        if (provisional && festival != null) {
            var why = festival + "法定假日（" + date.getYear() + "年放假安排尚未公布，按《全国年节及纪念日放假办法》暂计）";
            return new Day(date, DayKind.STATUTORY_HOLIDAY, why, true);
        }
        var kind = ArrangedDay.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
        return new Day(date, kind, ordinary(date, kind, provisional), provisional);
    }

    private static Day byArrangement(Arranged arranged, boolean provisional) {
        var day = arranged.day();
        return switch (day.kind()) {
            case HOLIDAY ->
                    new Day(
                            day.on(),
                            DayKind.HOLIDAY,
                            day.festival() + "放假（" + arranged.by().cited() + "）",
                            provisional);
            case WORKDAY -> {
                var why =
                        weekday(day.on())
                                + "，"
                                + day.festival()
                                + "调休上班（"
                                + arranged.by().cited()
                                + "）";
                yield new Day(day.on(), DayKind.MAKE_UP, why, provisional);
            }
            case ORDINARY -> {
                var kind = day.isOnWeekend() ? DayKind.WEEKEND : DayKind.WORKING;
                var why =
                        ordinary(day.on(), kind, false)
                                + "（"
                                + day.festival()
                                + "安排已调整，"
                                + arranged.by().cited()
                                + "）";
                yield new Day(day.on(), kind, why, provisional);
            }
        };
    }

    private static String ordinary(LocalDate date, DayKind kind, boolean provisional) {
        var why = weekday(date) + (kind == DayKind.WORKING ? "，工作日" : "，周末");
        return provisional ? why + "（" + date.getYear() + "年放假安排尚未公布，暂计）" : why;
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }
}
