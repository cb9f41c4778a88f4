package org.yangguang.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(faultsWith("2021-10-07,holiday,国庆节"))
                .contains(new ArrangementFault(true, "2021-10-07 出现了不止一次"));
    }

    @Test
    void refusesAMakeUpDayInTheWeek() {
        assertThat(faultsWith("2021-03-03,workday,国庆节"))
                .contains(new ArrangementFault(true, "2021-03-03 标为调休上班，但它不是周六或周日"));
    }

    @Test
    void refusesABlockWithAHole() {
        assertThat(faultsWith("2021-10-11,holiday,国庆节"))
                .contains(new ArrangementFault(true, "国庆节的放假日期不连续"));
    }

    @Test
    void warnsWhenTheWorkingDaysDoNotAddUp() {
        assertThat(faultsWith("2021-10-08,holiday,国庆节"))
                .containsExactly(new ArrangementFault(false, "全年工作日为 249 天，按法定假日应为 250 天，请核对"));
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
        assertThat(faultsWith("2023-10-08,holiday,元旦"))
                .extracting(ArrangementFault::message)
                .contains("2023-10-08 不属于 2021 年，也不在上一年十二月");
    }

    @Test
    void namesALineThatIsNoDay() {
        assertThatThrownBy(() -> read("2027-13-01,holiday,元旦"))
                .hasMessageContaining("日期“2027-13-01”");
        assertThatThrownBy(() -> read("2027-01-01,off,元旦")).hasMessageContaining("类型“off”");
        assertThatThrownBy(() -> read("2027-01-01")).hasMessageContaining("三列");
    }

    private static Arrangement read(String line) {
        return ArrangementFile.read(
                2027, "新通知", LocalDate.of(2026, 11, 1), List.of("date,kind,name", line));
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
