package org.yangguang.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.law.calendar.ArrangedDay.Kind;

/** An arrangement as offices type, copy and save it. */
class ArrangementFileTests {

    private static final ArrangedDay NEW_YEAR =
            new ArrangedDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,kind,name\n2027-01-01,holiday,元旦",
                "\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦\r\n",
                "日期,类型,节日\n2027-1-1,放假,元旦",
                "日期\t类型\t节日\n2027/1/1\t放假\t元旦\n\n",
                "日期，类型，名称\n2027年1月1日，休，元旦",
                "\n\"日期\",\"类型\",\"节日\"\n\"2027-01-01\",\"放假\",\"元旦\"",
            })
    void readsWhatOfficesSend(String text) {
        var file = ArrangementFile.read(text);
        assertThat(file.isReadable()).isTrue();
        assertThat(file.days()).containsExactly(NEW_YEAR);
    }

    @Test
    void readsBackWhatItWrites() {
        for (var arrangement : WorkingCalendar.published().arrangements()) {
            var text = ArrangementFile.write(arrangement.days());
            assertThat(ArrangementFile.read(text).days()).isEqualTo(arrangement.days());
        }
    }

    @Test
    void copiesEveryArrangementAsItIs() {
        var all = WorkingCalendar.published().arrangements();
        assertThat(ArrangementCopy.read(ArrangementCopy.write(all))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "'2027-02-29,holiday,春节', 日期“2027-02-29”不存在",
        "'2027-13-01,holiday,元旦', 日期“2027-13-01”不存在",
        "'tomorrow,holiday,元旦', 日期“tomorrow”应写作",
        "'2027-01-01,off,元旦', 类型“off”应为",
        "'2027-01-01', 三列",
        "'2027-01-01,holiday,', 缺少节日名称",
    })
    void saysWhyALineIsNoDay(String line, String why) {
        var file = ArrangementFile.read("date,kind,name\n" + line + "\n2027-01-01,holiday,元旦");
        assertThat(file.isReadable()).isFalse();
        assertThat(file.lines().getFirst().fault()).contains(why);
        assertThat(file.lines().getFirst().number()).isEqualTo(2);
        assertThat(file.days()).containsExactly(NEW_YEAR);
    }

    @Test
    void takesTheLeapDayOfALeapYearOnly() {
        assertThat(ArrangementFile.read("date,kind,name\n2028-02-29,workday,春节").isReadable())
                .isTrue();
        assertThat(ArrangementFile.read("date,kind,name\n2030-02-29,workday,春节").isReadable())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 没有内容",
        "'2027-01-01,holiday,元旦', 第一行应为表头",
        "'kind,date,name', 第一行应为表头",
        "'date,kind,name', 表头下没有日期",
    })
    void saysWhatIsWrongWithTheWhole(String text, String why) {
        assertThat(ArrangementFile.read(text).faults()).singleElement().asString().contains(why);
    }
}
