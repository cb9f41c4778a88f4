package org.yangguang.law.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks over a newly typed arrangement before it moves anybody's due date. */
public final class ArrangementCheck {

    /** The festivals for which every year's notice gives days off. */
    private static final List<String> FESTIVALS =
            List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private final Arrangement arrangement;
    private final List<ArrangementFault> faults = new ArrayList<>();

    private ArrangementCheck(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /** Everything wrong or unusual about a yearly arrangement, in Chinese sentences. */
    public static List<ArrangementFault> of(Arrangement arrangement) {
        var check = new ArrangementCheck(arrangement);
        check.daysBelongToTheYear();
        check.datesAreUnique();
        check.onlyWeekendsAreMadeUp();
        check.everyFestivalIsThere();
        check.blocksAreContinuous();
        check.workingDaysAddUp();
        return List.copyOf(check.faults);
    }

    private void daysBelongToTheYear() {
        for (ArrangedDay day : arrangement.days()) {
            if (!inYear(day) && !inDecemberBefore(day.on())) {
                error(day.on() + " 不属于 " + arrangement.year() + " 年，也不在上一年十二月");
            }
        }
    }

    private boolean inDecemberBefore(LocalDate date) {
        return date.getYear() == arrangement.year() - 1 && date.getMonth() == Month.DECEMBER;
    }

    private void datesAreUnique() {
        var seen = new HashSet<LocalDate>();
        for (ArrangedDay day : arrangement.days()) {
            if (!seen.add(day.on())) {
                error(day.on() + " 出现了不止一次");
            }
        }
    }

    private void onlyWeekendsAreMadeUp() {
        for (ArrangedDay day : workdays()) {
            if (!day.isOnWeekend()) {
                error(day.on() + " 标为调休上班，但它不是周六或周日");
            }
        }
    }

    private void everyFestivalIsThere() {
        for (String festival : FESTIVALS) {
            if (holidays().stream().noneMatch(day -> day.festivals().contains(festival))) {
                error("缺少" + festival + "的放假日期");
            }
        }
    }

    private void blocksAreContinuous() {
        Map<String, List<ArrangedDay>> blocks =
                holidays().stream()
                        .collect(groupingBy(ArrangedDay::festival, TreeMap::new, toList()));
        blocks.forEach(
                (festival, days) -> {
                    var dates = days.stream().map(ArrangedDay::on).sorted().distinct().toList();
                    if (!dates.getLast().equals(dates.getFirst().plusDays(dates.size() - 1L))) {
                        error(festival + "的放假日期不连续");
                    }
                });
    }

    private void workingDaysAddUp() {
        var firstDay = Year.of(arrangement.year()).atDay(1);
        long weekdays =
                firstDay.datesUntil(firstDay.plusYears(1))
                        .filter(date -> !ArrangedDay.isWeekend(date))
                        .count();
        long off = holidays().stream().filter(day -> inYear(day) && !day.isOnWeekend()).count();
        long madeUp = workdays().stream().filter(this::inYear).count();
        long expected = weekdays - StatutoryHolidays.count(arrangement.year());
        if (weekdays - off + madeUp != expected) {
            var text = "全年工作日为 %d 天，按法定假日应为 %d 天，请核对".formatted(weekdays - off + madeUp, expected);
            faults.add(new ArrangementFault(false, text));
        }
    }

    private boolean inYear(ArrangedDay day) {
        return day.on().getYear() == arrangement.year();
    }

    private List<ArrangedDay> holidays() {
        return ofKind(ArrangedDay.Kind.HOLIDAY);
    }

    private List<ArrangedDay> workdays() {
        return ofKind(ArrangedDay.Kind.WORKDAY);
    }

    private List<ArrangedDay> ofKind(ArrangedDay.Kind kind) {
        return arrangement.days().stream().filter(day -> day.kind() == kind).toList();
    }

    private void error(String message) {
        faults.add(new ArrangementFault(true, message));
    }
}
