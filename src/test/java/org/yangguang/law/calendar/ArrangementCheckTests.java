package org.yangguang.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrangementCheckTests {

    @Test
    void findsNothingWrongWithThePublishedYears() {
        assertThat(WorkingCalendar.published().arrangements())
                .filteredOn(arrangement -> arrangement.amends().isEmpty())
                .hasSize(8)
                .allSatisfy(
                        arrangement ->
                                assertThat(ArrangementCheck.of(arrangement))
                                        .as(arrangement.notice())
                                        .isEmpty());
    }

    @Test
    void refusesADateThatStandsTwice() {
        blocks(faultsWith("2021-10-07,holiday,国庆节"), "2021-10-07 出现了不止一次", "2021-10-07");
    }

    @Test
    void refusesADayThatIsOffAndWorked() {
        blocks(faultsWith("2021-10-02,workday,国庆节"), "2021-10-02 既标为放假又标为调休上班", "2021-10-02");
    }

    @Test
    void refusesAMakeUpDayInTheWeek() {
        blocks(faultsWith("2021-03-02,workday,国庆节"), "2021-03-02 标为调休上班，但它不是周六或周日", "2021-03-02");
    }

    @Test
    void refusesABlockWithAHole() {
        blocks(faultsWith("2021-10-11,holiday,国庆节"), "国庆节的放假日期不连续", "2021-10-07", "2021-10-11");
    }

    @Test
    void warnsWhenTheWorkingDaysDoNotAddUp() {
        assertThat(faultsWith("2021-10-08,holiday,国庆节"))
                .containsExactly(
                        new ArrangementFault(false, "全年工作日为 249 天，按法定假日应为 250 天，请核对", List.of()));
    }

    @Test
    void warnsOfAFestivalThatNobodyKnows() {
        assertThat(faultsWith("2021-09-04,holiday,抗战胜利纪念日"))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.blocking()).isFalse();
                            assertThat(fault.message()).startsWith("节日“抗战胜利纪念日”不在七个节日");
                        });
    }

    @Test
    void refusesAYearWithoutAFestival() {
        var days = new ArrayList<>(of2021().days());
        days.removeIf(day -> day.festival().equals("端午节"));
        assertThat(ArrangementCheck.of(withDays(days)))
                .extracting(ArrangementFault::message)
                .contains("缺少端午节的放假日期");
    }

    @Test
    void refusesADayOfAnotherYear() {
        blocks(
                faultsWith("2023-10-08,holiday,元旦"),
                "2023-10-08 不属于 2021 年，也不在上一年十二月",
                "2023-10-08");
    }

    @Test
    void letsOnlyAnAmendmentTakeADayBack() {
        blocks(
                faultsWith("2021-10-09,ordinary,国庆节"),
                "2021-10-09 标为恢复平日，只有调整通知才能这样写",
                "2021-10-09");
        assertThat(amendment("2021-10-09,ordinary,国庆节"))
                .containsExactly(
                        new ArrangementFault(false, "全年工作日为 249 天，按法定假日应为 250 天，请核对", List.of()));
    }

    @Test
    void readsTheTwoAmendmentsThatWerePublishedWithoutFault() {
        var all = WorkingCalendar.published().arrangements();
        for (var amendment : all) {
            amendment
                    .amends()
                    .ifPresent(
                            amended ->
                                    assertThat(
                                                    ArrangementCheck.ofAmendment(
                                                            amendment, daysOf(all, amended)))
                                            .as(amendment.notice())
                                            .noneMatch(ArrangementFault::blocking));
        }
    }

    @Test
    void refusesAnAmendmentThatLeavesAYearInPieces() {
        assertThat(amendment("2021-10-04,ordinary,国庆节"))
                .extracting(ArrangementFault::message)
                .contains("国庆节的放假日期不连续");
        assertThat(
                        amendment(
                                "2021-06-12,ordinary,端午节",
                                "2021-06-13,ordinary,端午节",
                                "2021-06-14,ordinary,端午节"))
                .extracting(ArrangementFault::message)
                .contains("缺少端午节的放假日期");
        assertThat(amendment("2021-10-04,holiday,国庆节"))
                .extracting(ArrangementFault::message)
                .containsExactly("调整通知没有改变任何一天");
    }

    private static void blocks(List<ArrangementFault> faults, String message, String... days) {
        assertThat(faults)
                .contains(
                        new ArrangementFault(
                                true,
                                message,
                                List.of(days).stream().map(LocalDate::parse).toList()));
    }

    private static List<ArrangementFault> amendment(String... lines) {
        var days =
                List.of(lines).stream()
                        .map(line -> ArrangementFile.day(line.split(",", -1)))
                        .toList();
        var published = of2021();
        return ArrangementCheck.ofAmendment(
                new Arrangement(
                        2021,
                        "调整通知",
                        LocalDate.of(2021, 3, 1),
                        Optional.of(published.notice()),
                        true,
                        days),
                published.days());
    }

    private static List<ArrangedDay> daysOf(List<Arrangement> all, String notice) {
        return all.stream()
                .filter(arrangement -> arrangement.notice().equals(notice))
                .findFirst()
                .orElseThrow()
                .days();
    }

    private static List<ArrangementFault> faultsWith(String line) {
        var days = new ArrayList<>(of2021().days());
        days.add(ArrangementFile.day(line.split(",", -1)));
        return ArrangementCheck.of(withDays(days));
    }

    private static Arrangement withDays(List<ArrangedDay> days) {
        var published = of2021();
        return new Arrangement(
                2021, published.notice(), published.issuedOn(), published.amends(), true, days);
    }

    private static Arrangement of2021() {
        return WorkingCalendar.published().arrangements().stream()
                .filter(arrangement -> arrangement.year() == 2021)
                .findFirst()
                .orElseThrow();
    }
}
