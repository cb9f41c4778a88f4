package org.yangguang.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @ParameterizedTest
    @CsvSource({
        "2019, 250, 22 17 21 22 21 19 23 22 21 19 21 22",
        "2020, 249, 17 20 22 22 19 21 23 21 23 17 21 23",
        "2021, 250, 20 17 23 22 19 21 22 22 22 17 22 23",
        "2022, 249, 21 16 23 21 20 21 21 23 21 18 22 22",
        "2023, 249, 18 20 23 20 21 21 21 23 20 19 22 21",
        "2024, 251, 22 18 21 22 21 19 23 22 21 19 21 22",
        "2025, 248, 19 19 21 22 19 20 23 21 23 18 20 23",
        "2026, 248, 21 16 22 21 19 21 23 21 22 18 21 23",
    })
    void hasTheWorkingDaysOfEachMonth(int year, long total, String perMonth) {
        var counted =
                IntStream.rangeClosed(1, 12)
                        .map(month -> workingDays(YearMonth.of(year, month)))
                        .toArray();
        assertThat(counted)
                .containsExactly(
                        List.of(perMonth.split(" ")).stream()
                                .mapToInt(Integer::parseInt)
                                .toArray());
        assertThat(IntStream.of(counted).sum()).isEqualTo((int) total);
    }

    private static int workingDays(YearMonth month) {
        return (int)
                month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .filter(CALENDAR::isWorkingDay)
                        .count();
    }

    @Test
    void agreesWithEveryPublishedDay() {
        var inRange =
                CsvResource.rows("holidays.csv").stream()
                        .map(ArrangementFile::day)
                        .filter(day -> day.on().getYear() >= 2019)
                        .toList();
        assertThat(inRange)
                .hasSize(282)
                .allSatisfy(
                        day -> {
                            assertThat(CALENDAR.isWorkingDay(day.on()))
                                    .isEqualTo(day.kind() == ArrangedDay.Kind.WORKDAY);
                            assertThat(CALENDAR.on(day.on()).why())
                                    .contains(day.festival(), "国办发明电");
                        });
    }

    @Test
    void makesUpOnlyOnWeekends() {
        assertThat(CsvResource.rows("holidays.csv").stream().map(ArrangementFile::day))
                .filteredOn(day -> day.kind() == ArrangedDay.Kind.WORKDAY)
                .isNotEmpty()
                .allMatch(ArrangedDay::isOnWeekend);
    }

    @Test
    void countsTheEveOfTheSpringFestivalOf2024AsWorked() {
        assertThat(CALENDAR.on(LocalDate.of(2024, 2, 9)).kind()).isEqualTo(DayKind.WORKING);
    }

    @Test
    void letsANoticeReachIntoTheDecemberBefore() {
        var lastOf2022 = CALENDAR.on(LocalDate.of(2022, 12, 31));
        assertThat(lastOf2022.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(lastOf2022.why()).isEqualTo("元旦放假（国办发明电〔2022〕16号）");
    }

    @Test
    void namesTheAmendmentThatDecidesADay() {
        assertThat(CALENDAR.on(LocalDate.of(2019, 5, 5)).why())
                .isEqualTo("星期日，劳动节调休上班（国办发明电〔2019〕3号）");
        assertThat(CALENDAR.on(LocalDate.of(2020, 2, 1)).why()).isEqualTo("春节放假（国办发明电〔2020〕1号）");
    }

    @Test
    void saysThatTheNumberOf2026IsNotConfirmed() {
        assertThat(CALENDAR.on(LocalDate.of(2026, 2, 16)).why()).contains("国办发明电〔2025〕7号（文号待核）");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-29, 2019-03-21, 2019-04-29",
        "2019-03-29, 2019-03-22, 2019-04-28",
        "2019-04-03, 2019-03-21, 2019-05-03",
        "2019-04-03, 2019-03-22, 2019-05-05",
        "2020-01-16, 2020-01-25, 2020-02-18",
        "2020-01-16, 2020-01-26, 2020-02-20",
    })
    void knowsOnADayOnlyWhatWasIssuedByThen(LocalDate start, LocalDate known, LocalDate twentieth) {
        assertThat(CALENDAR.asKnownOn(known).addWorkingDays(start, 20)).isEqualTo(twentieth);
    }

    @Test
    void isProvisionalInAYearWithoutItsOwnNotice() {
        assertThat(CALENDAR.covers(2026)).isTrue();
        assertThat(CALENDAR.covers(2027)).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)))
                .isTrue();
        assertThat(CALENDAR.on(LocalDate.of(2027, 2, 5)).why())
                .startsWith("除夕法定假日")
                .contains("尚未公布");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027, 2029, 2030})
    void givesThirteenStatutoryDaysFrom2025(int year) {
        assertThat(StatutoryHolidays.of(year)).hasSize(13);
    }

    @Test
    void countsTwoFestivalsOnOneDayOnce() {
        assertThat(StatutoryHolidays.of(2028))
                .hasSize(12)
                .containsEntry(LocalDate.of(2028, 10, 3), "中秋节、国庆节");
    }

    @Test
    void findsEveryStatutoryDayOfPublishedYearsOff() {
        IntStream.rangeClosed(2019, 2026)
                .mapToObj(StatutoryHolidays::of)
                .flatMap(days -> days.keySet().stream())
                .forEach(
                        day -> assertThat(CALENDAR.isWorkingDay(day)).as(day.toString()).isFalse());
    }

    @Test
    void undoesAddingByCountingBetween() {
        days().forEach(
                        start -> {
                            for (int n = 0; n <= 40; n++) {
                                assertThat(
                                                CALENDAR.workingDaysBetween(
                                                        start, CALENDAR.addWorkingDays(start, n)))
                                        .isEqualTo(n);
                            }
                        });
    }

    @Test
    void endsEveryPeriodOnAWorkingDay() {
        days().forEach(
                        start ->
                                assertThat(
                                                List.of(
                                                        CALENDAR.addWorkingDays(start, 1),
                                                        CALENDAR.addWorkingDays(start, 20),
                                                        CALENDAR.addNaturalDays(start, 60),
                                                        CALENDAR.addMonths(start, 6)))
                                        .allMatch(CALENDAR::isWorkingDay));
    }

    @Test
    void neverEndsEarlierForALaterStart() {
        days().forEach(
                        start -> {
                            assertThat(CALENDAR.addWorkingDays(start.plusDays(1), 20))
                                    .isAfterOrEqualTo(CALENDAR.addWorkingDays(start, 20));
                            assertThat(CALENDAR.addNaturalDays(start.plusDays(1), 15))
                                    .isAfterOrEqualTo(CALENDAR.addNaturalDays(start, 15));
                        });
    }

    @Test
    void countsZeroWorkingDaysAsTheDayItself() {
        var sunday = LocalDate.of(2024, 6, 9);
        assertThat(CALENDAR.addWorkingDays(sunday, 0)).isEqualTo(sunday);
    }

    @Test
    void endsMonthsOnTheirLastDayWhenThereIsNoCorrespondingOne() {
        assertThat(CALENDAR.addMonths(LocalDate.of(2024, 8, 31), 6)).isEqualTo("2025-02-28");
    }

    @Test
    void refusesDaysThatNobodyCanKnow() {
        assertThatThrownBy(() -> CALENDAR.on(LocalDate.of(2018, 12, 31)))
                .isInstanceOf(DateOutOfRange.class);
        assertThatThrownBy(() -> CALENDAR.addWorkingDays(LocalDate.of(2030, 12, 30), 5))
                .isInstanceOf(DateOutOfRange.class)
                .hasMessageContaining("超出可计算的范围");
        assertThatThrownBy(
                        () -> CALENDAR.addWorkingDays(LocalDate.of(2026, 1, 5), Integer.MAX_VALUE))
                .isInstanceOf(DateOutOfRange.class);
    }

    @Test
    void takesInTheArrangementOfANewYear() {
        var notice =
                new Arrangement(
                        2027,
                        "国办发明电〔2026〕9号",
                        LocalDate.of(2026, 11, 10),
                        Optional.empty(),
                        true,
                        ArrangementFile.read(
                                        """
                                        date,kind,name
                                        2027-01-01,holiday,元旦
                                        2027-01-02,holiday,元旦
                                        2027-01-09,workday,元旦
                                        """)
                                .days());
        var calendar = CALENDAR.with(notice);
        assertThat(calendar.covers(2027)).isTrue();
        assertThat(calendar.on(LocalDate.of(2027, 1, 9)).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.addWorkingDays(LocalDate.of(2026, 12, 21), 20)).isEqualTo("2027-01-18");
        assertThat(calendar.asKnownOn(LocalDate.of(2026, Month.NOVEMBER, 9)).covers(2027))
                .isFalse();
    }

    @Test
    void givesADayBackThatAnAmendmentTookBack() {
        var undone =
                new Arrangement(
                        2021,
                        "示例调整",
                        LocalDate.of(2021, 3, 1),
                        Optional.of("国办发明电〔2020〕27号"),
                        true,
                        ArrangementFile.read(
                                        "date,kind,name\n2021-10-07,ordinary,国庆节\n2021-10-09,ordinary,国庆节")
                                .days());
        var calendar = CALENDAR.with(undone);
        assertThat(calendar.on(LocalDate.of(2021, 10, 7)).kind()).isEqualTo(DayKind.WORKING);
        assertThat(calendar.on(LocalDate.of(2021, 10, 9)).kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.on(LocalDate.of(2021, 10, 9)).why()).isEqualTo("星期六，周末（国庆节安排已调整，示例调整）");
        assertThat(
                        calendar.asKnownOn(LocalDate.of(2021, 2, 28))
                                .on(LocalDate.of(2021, 10, 7))
                                .kind())
                .isEqualTo(DayKind.HOLIDAY);
    }

    /** The leap day of an ordinary week is a working day, that of a weekend is none. */
    @ParameterizedTest
    @CsvSource({"2020-02-29, WEEKEND", "2024-02-29, WORKING", "2028-02-29, WORKING"})
    void knowsTheLeapDay(LocalDate leapDay, DayKind kind) {
        assertThat(CALENDAR.on(leapDay).kind()).isEqualTo(kind);
        assertThat(CALENDAR.addWorkingDays(leapDay.minusDays(1), 1))
                .isEqualTo(kind.isWorking() ? leapDay : LocalDate.of(2020, 3, 2));
    }

    private static List<LocalDate> days() {
        return LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).toList();
    }
}
