package org.yangguang.law.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yangguang.law.calendar.ArrangedDay.Kind;

/** Looks over a newly typed arrangement before it moves anybody's due date. */
public final class ArrangementCheck {

    /** The festivals for which every year's notice gives days off. */
    private static final List<String> FESTIVALS =
            List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private final int year;

    /** What the notice itself says. */
    private final List<ArrangedDay> said;

    /** The days of the year as they are with the notice. */
    private final List<ArrangedDay> inForce;

    private final List<ArrangementFault> faults = new ArrayList<>();

    private ArrangementCheck(int year, List<ArrangedDay> said, List<ArrangedDay> inForce) {
        this.year = year;
        this.said = said;
        this.inForce = inForce;
    }

    /** Everything wrong or unusual about a yearly arrangement, in Chinese sentences. */
    public static List<ArrangementFault> of(Arrangement arrangement) {
        var days = arrangement.days();
        var check = new ArrangementCheck(arrangement.year(), days, days);
        check.nothingIsTakenBack();
        check.eachDay();
        check.theYear();
        return List.copyOf(check.faults);
    }

    /**
     * The same of an amendment (调整通知), which says only what changes.
     *
     * @param before the days of the year that were in force without it
     */
    public static List<ArrangementFault> ofAmendment(
            Arrangement amendment, List<ArrangedDay> before) {
        var after = amended(before, amendment.days());
        var check = new ArrangementCheck(amendment.year(), amendment.days(), after);
        check.somethingChanges(before);
        check.eachDay();
        check.theYear();
        return List.copyOf(check.faults);
    }

    /** The days of the year once the later word on each has counted. */
    public static List<ArrangedDay> amended(List<ArrangedDay> before, List<ArrangedDay> changes) {
        var days = new TreeMap<LocalDate, ArrangedDay>();
        before.forEach(day -> days.put(day.on(), day));
        changes.forEach(day -> days.put(day.on(), day));
        days.values().removeIf(day -> day.kind() == Kind.ORDINARY);
        return List.copyOf(days.values());
    }

    private void eachDay() {
        daysBelongToTheYear();
        datesAreUnique();
        onlyWeekendsAreMadeUp();
        festivalsAreKnown();
    }

    private void theYear() {
        everyFestivalIsThere();
        blocksAreContinuous();
        workingDaysAddUp();
    }

    private void nothingIsTakenBack() {
        for (ArrangedDay day : ofKind(said, Kind.ORDINARY)) {
            error(day.on() + " 标为恢复平日，只有调整通知才能这样写", day.on());
        }
    }

    private void somethingChanges(List<ArrangedDay> before) {
        if (amended(before, said).equals(amended(before, List.of()))) {
            faults.add(new ArrangementFault(true, "调整通知没有改变任何一天", List.of()));
        }
    }

    private void daysBelongToTheYear() {
        for (ArrangedDay day : said) {
            if (!inYear(day) && !inDecemberBefore(day.on())) {
                error(day.on() + " 不属于 " + year + " 年，也不在上一年十二月", day.on());
            }
        }
    }

    private boolean inDecemberBefore(LocalDate date) {
        return date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
    }

    private void datesAreUnique() {
        Map<LocalDate, List<ArrangedDay>> byDate =
                said.stream().collect(groupingBy(ArrangedDay::on, TreeMap::new, toList()));
        byDate.forEach(
                (date, days) -> {
                    var kinds =
                            days.stream()
                                    .map(ArrangedDay::kind)
                                    .collect(toCollection(TreeSet::new))
                                    .stream()
                                    .map(Kind::label)
                                    .toList();
                    if (kinds.size() > 1) {
                        error(date + " 既标为" + String.join("又标为", kinds), date);
                    } else if (days.size() > 1) {
                        error(date + " 出现了不止一次", date);
                    }
                });
    }

    private void onlyWeekendsAreMadeUp() {
        for (ArrangedDay day : ofKind(said, Kind.WORKDAY)) {
            if (!day.isOnWeekend()) {
                error(day.on() + " 标为调休上班，但它不是周六或周日", day.on());
            }
        }
    }

    private void festivalsAreKnown() {
        for (ArrangedDay day : said) {
            day.festivals().stream()
                    .filter(festival -> !FESTIVALS.contains(festival))
                    .forEach(
                            festival ->
                                    warn(
                                            "节日“%s”不在七个节日（%s）之中，请核对"
                                                    .formatted(
                                                            festival, String.join("、", FESTIVALS)),
                                            day.on()));
        }
    }

    private void everyFestivalIsThere() {
        for (String festival : FESTIVALS) {
            if (ofKind(inForce, Kind.HOLIDAY).stream()
                    .noneMatch(day -> day.festivals().contains(festival))) {
                faults.add(new ArrangementFault(true, "缺少" + festival + "的放假日期", List.of()));
            }
        }
    }

    private void blocksAreContinuous() {
        Map<String, List<ArrangedDay>> blocks =
                ofKind(inForce, Kind.HOLIDAY).stream()
                        .collect(groupingBy(ArrangedDay::festival, TreeMap::new, toList()));
        blocks.forEach(
                (festival, days) -> {
                    var dates = days.stream().map(ArrangedDay::on).sorted().distinct().toList();
                    if (!dates.getLast().equals(dates.getFirst().plusDays(dates.size() - 1L))) {
                        faults.add(
                                new ArrangementFault(true, festival + "的放假日期不连续", gapped(dates)));
                    }
                });
    }

    /** The days next to a gap: where a reader should look. */
    private static List<LocalDate> gapped(List<LocalDate> dates) {
        var beside = new ArrayList<LocalDate>();
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i - 1).plusDays(1).equals(dates.get(i))) {
                beside.add(dates.get(i - 1));
                beside.add(dates.get(i));
            }
        }
        return beside;
    }

    private void workingDaysAddUp() {
        var firstDay = Year.of(year).atDay(1);
        long weekdays =
                firstDay.datesUntil(firstDay.plusYears(1))
                        .filter(date -> !ArrangedDay.isWeekend(date))
                        .count();
        long off =
                ofKind(inForce, Kind.HOLIDAY).stream()
                        .filter(day -> inYear(day) && !day.isOnWeekend())
                        .map(ArrangedDay::on)
                        .distinct()
                        .count();
        long madeUp = ofKind(inForce, Kind.WORKDAY).stream().filter(this::inYear).count();
        long expected = weekdays - StatutoryHolidays.count(year);
        if (weekdays - off + madeUp != expected) {
            var text = "全年工作日为 %d 天，按法定假日应为 %d 天，请核对".formatted(weekdays - off + madeUp, expected);
            faults.add(new ArrangementFault(false, text, List.of()));
        }
    }

    private boolean inYear(ArrangedDay day) {
        return day.on().getYear() == year;
    }

    private static List<ArrangedDay> ofKind(Collection<ArrangedDay> days, Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }

    private void error(String message, LocalDate day) {
        faults.add(new ArrangementFault(true, message, List.of(day)));
    }

    private void warn(String message, LocalDate day) {
        faults.add(new ArrangementFault(false, message, List.of(day)));
    }
}
