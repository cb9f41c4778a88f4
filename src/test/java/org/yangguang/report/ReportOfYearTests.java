package org.yangguang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.YangguangTest;
import org.yangguang.law.report.ReportSection;
import org.yangguang.ledgers.Ledger;
import org.yangguang.ledgers.LedgerMode;
import org.yangguang.ledgers.LedgerOutcome;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;
import org.yangguang.report.application.FigureEntry;
import org.yangguang.report.application.NarrativeEditing;
import org.yangguang.report.application.ReportOfYear;
import org.yangguang.report.domain.Cells;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;

@YangguangTest
class ReportOfYearTests {

    @Autowired Agencies agencies;
    @Autowired ReportOfYear reports;
    @Autowired NarrativeEditing editing;
    @Autowired FigureEntry figures;
    @Autowired List<Ledger> ledgers;
    @Autowired TransactionTemplate transaction;

    private Agency agency;

    @BeforeEach
    void anAgency() {
        var name = "示例局" + UUID.randomUUID();
        agency =
                agencies.create(
                        UUID.randomUUID().toString().substring(0, 18),
                        name,
                        name,
                        AgencyKind.DEPARTMENT,
                        Optional.empty(),
                        new Contact("", "示例路1号", "", "", "0538-1234567", "", "", ""));
    }

    private String cell(String where) {
        return Cells.text(reports.compute(agency, 2021).tables(), ReportOfYear.cell(where));
    }

    @Test
    void aYearWithoutRecordsIsAllZeros() {
        assertThat(cell("T3-1/tot")).isEqualTo("0");
        assertThat(cell("T2/fee")).isEqualTo("0");
        assertThat(reports.yearBefore(agency, 2021)).isEmpty();
    }

    @Test
    void anEnteredFigureFillsItsCellAndOpensItsSource() {
        figures.enter(agency.id(), 2021, "行政事业性收费", new BigDecimal("3900000"), "元", "财务科决算");

        assertThat(cell("T2/fee")).isEqualTo("390");
        assertThat(reports.recordsBehind(agency, 2021, "T2/fee"))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.title()).contains("3900000元");
                            assertThat(record.note()).contains("财务科决算");
                        });
        assertThat(reports.recordsBehind(agency, 2021, "T2/penalty")).isEmpty();
    }

    @Test
    void importingTheSameFiguresTwiceChangesNothing() {
        var ledger =
                ledgers.stream()
                        .filter(any -> any.kind().equals("figures"))
                        .findFirst()
                        .orElseThrow();

        assertThat(take(ledger, row(2, "2021", "行政许可", "12")).stored()).isEqualTo(1);
        assertThat(take(ledger, row(2, "2021年", "行政许可", "12")).stored()).isZero();
        assertThat(cell("T2/licence")).isEqualTo("12");
        assertThat(
                        figures.list(
                                        agency.id(),
                                        ListQuery.of(
                                                Map.of("year", "2021"),
                                                Set.of("year"),
                                                Set.of(),
                                                "year"))
                                .total())
                .isEqualTo(1);
    }

    @Test
    void aFaultyLedgerIsNamedRowByRowAndStoresNothing() {
        var ledger =
                ledgers.stream()
                        .filter(any -> any.kind().equals("figures"))
                        .findFirst()
                        .orElseThrow();

        var outcome =
                take(
                        ledger,
                        row(2, "2021", "行政处罚", "5"),
                        row(3, "二〇二一", "行政许可", "1"),
                        row(4, "2021", "行政强制", "1.5"),
                        row(5, "2021", "行政处罚", "6"));

        assertThat(outcome.rejected())
                .extracting(fault -> fault.row() + fault.column())
                .containsExactly("3年度", "4数值", "5年度");
        assertThat(cell("T2/penalty")).isEqualTo("0");
    }

    private LedgerOutcome take(Ledger ledger, LedgerRow... rows) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                ledger.take(
                                        agency.id(), List.of(rows), LedgerMode.ALL_OR_NOTHING)));
    }

    private static LedgerRow row(int number, String year, String name, String value) {
        return new LedgerRow(number, Map.of("年度", year, "指标", name, "数值", value, "来源", "法规科"));
    }

    @Test
    void textTakesItsFiguresFromTheRecordsOfTheMoment() {
        figures.enter(agency.id(), 2021, "培训场次", BigDecimal.valueOf(3), "次", "办公室");
        editing.save(
                agency.id(), 2021, Map.of(ReportSection.OVERVIEW, "培训{培训场次}次，收到申请{T3-1/tot}件。"));
        figures.enter(agency.id(), 2021, "培训场次", BigDecimal.valueOf(4), "次", "办公室");

        assertThat(reports.compute(agency, 2021).text(ReportSection.OVERVIEW))
                .contains("培训4次，收到申请0件。");
        assertThat(reports.compute(agency, 2021).opening()).contains("示例路1号", "2021年12月31日");
    }

    @Test
    void aTextThatNamesNoFigureIsRefusedWithTheName() {
        assertThatThrownBy(
                        () ->
                                editing.save(
                                        agency.id(),
                                        2021,
                                        Map.of(
                                                ReportSection.OVERVIEW, "好的。",
                                                ReportSection.PROBLEMS, "共{items.nonsense}条")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .singleElement()
                                        .satisfies(
                                                fault -> {
                                                    assertThat(fault.field()).isEqualTo("PROBLEMS");
                                                    assertThat(fault.args().toString())
                                                            .contains("items.nonsense");
                                                }));
        assertThat(reports.compute(agency, 2021).text(ReportSection.OVERVIEW)).isEmpty();
    }

    @Test
    void aCellThatIsNotInTheFormIsRefused() {
        assertThatThrownBy(() -> reports.recordsBehind(agency, 2021, "T3-9/nat"))
                .isInstanceOf(Refusal.class);
    }
}
