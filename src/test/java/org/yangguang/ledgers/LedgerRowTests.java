package org.yangguang.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yangguang.org.AgencyId;

class LedgerRowTests {

    private static final AgencyId AGENCY = AgencyId.of("00000000-0000-0000-0000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-01",
                "2021/3/1",
                "2021.3.1",
                "2021年3月1日",
                "2021 年 3 月 1 日",
                "20210301",
                "44256",
                "44256.5",
                "2021-03-01 09:30",
                "2021-03-01T00:00:00"
            })
    void readsADateHoweverItIsWritten(String text) {
        assertThat(row("日期", text).date("日期")).contains(LocalDate.of(2021, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-30,impossible-date",
        "2021/13/1,impossible-date",
        "2021年4月31日,impossible-date",
        "0021-03-01,impossible-date",
        "99999,impossible-date",
        "三月一日,not-a-date",
        "2021-03,not-a-date",
        "1,not-a-date"
    })
    void namesWhatIsNoDate(String text, String rule) {
        var row = row("日期", text);
        assertThat(row.date("日期")).isEmpty();
        assertThat(row.faults()).containsExactly(new RowFault(7, "日期", text, rule, List.of()));
    }

    @Test
    void readsNumbersAndNamesWhatIsNone() {
        assertThat(row("数值", "1,234.50").amount("数值")).contains(new BigDecimal("1234.50"));
        assertThat(row("数值", "20.0").count("数值")).contains(20);
        for (var text : List.of("-1", "二十", "1.5")) {
            var row = row("数值", text);
            assertThat(row.count("数值")).isEmpty();
            assertThat(row.faults()).extracting(RowFault::rule).containsExactly("not-a-count");
        }
    }

    @Test
    void tellsEveryFaultOfEveryRowAndStoresNothing() {
        var ledger = new Names();
        var outcome =
                ledger.take(
                        AGENCY,
                        List.of(
                                new LedgerRow(2, Map.of("编号", "1", "名称", "甲")),
                                new LedgerRow(3, Map.of("编号", "1", "名称", "乙乙乙乙")),
                                new LedgerRow(4, Map.of("名称", "丙"))),
                        LedgerMode.ALL_OR_NOTHING);
        assertThat(outcome.rejected())
                .containsExactly(
                        new RowFault(3, "编号", "1", "duplicate", List.of("2")),
                        new RowFault(3, "名称", "乙乙乙乙", "too-long", List.of("3")),
                        new RowFault(4, "编号", "", "required", List.of()));
        assertThat(outcome.accepted()).isZero();
        assertThat(ledger.stored).isEmpty();
    }

    @Test
    void takesTheGoodRowsWhenToldTo() {
        var ledger = new Names();
        var rows =
                List.of(
                        new LedgerRow(2, Map.of("编号", "1", "名称", "甲")),
                        new LedgerRow(3, Map.of("编号", "2", "名称", "乙乙乙乙")));
        assertThat(ledger.take(AGENCY, rows, LedgerMode.DRY_RUN).accepted()).isEqualTo(1);
        assertThat(ledger.stored).isEmpty();
        var fresh =
                List.of(
                        new LedgerRow(2, Map.of("编号", "1", "名称", "甲")),
                        new LedgerRow(3, Map.of("编号", "2", "名称", "乙乙乙乙")));
        assertThat(ledger.take(AGENCY, fresh, LedgerMode.GOOD_ROWS).stored()).isEqualTo(1);
        assertThat(ledger.stored).containsExactly("甲");
    }

    private static LedgerRow row(String heading, String text) {
        return new LedgerRow(7, Map.of(heading, text));
    }

    /** The simplest ledger there can be. */
    private static final class Names implements RowLedger<String> {

        private final List<String> stored = new ArrayList<>();

        @Override
        public String kind() {
            return "names";
        }

        @Override
        public List<Heading> headings() {
            return List.of(Heading.required("编号"), Heading.optional("名称"));
        }

        @Override
        public Optional<String> read(AgencyId agency, LedgerRow row) {
            return Optional.of(row.text("名称", 3));
        }

        @Override
        public String readPermission() {
            return "name:read";
        }

        @Override
        public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
            stored.forEach(name -> row.accept(new LedgerCells().put("名称", name)));
        }

        @Override
        public int store(AgencyId agency, List<String> records) {
            stored.addAll(records);
            return records.size();
        }
    }
}
