package org.yangguang.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.SeedReport;

class AnnualReportTests {

    @Test
    void fillsThePublishedTwoHundredCells() {
        assertThat(SeedReport.report().tables()).isEqualTo(SeedReport.published());
    }

    @Test
    void hasNoErrorAndNoWarningOfTheTablesAgainstTheText() {
        assertThat(SeedReport.report().findings(null))
                .filteredOn(finding -> finding.isError() || finding.rule().equals("S3"))
                .isEmpty();
    }

    @Test
    void writesTheFiguresIntoTheSentences() {
        assertThat(SeedReport.report().text(ReportSection.OVERVIEW))
                .contains("共2112条", "930条", "330条", "706条", "146条")
                .contains("政府信息公开申请8件，全部为自然人申请，我局均在法律规定的时限内给予了答复".replace("我局", ""))
                .contains("行政诉讼案件1件");
        assertThat(SeedReport.report().text(ReportSection.OTHER_MATTERS))
                .contains("未发生政府信息公开方面的收费和减免事项")
                .contains("共承办44件建议提案")
                .contains("21件主办建议提案（含10件分别办理）中，17件")
                .doesNotContain("{");
    }

    @Test
    void followsARecordThatMoves() {
        var counts = new TreeMap<>(SeedReport.figures().byName());
        counts.put("T3-3.1/nat", BigDecimal.ZERO);
        counts.put("T3-3.1/biz", BigDecimal.ONE);
        counts.put("T3-1/nat", BigDecimal.valueOf(7));
        counts.put("T3-1/biz", BigDecimal.ONE);
        counts.put("requests.overdue", BigDecimal.ONE);

        var text = SeedReport.report(new Figures(counts)).text(ReportSection.OVERVIEW);

        assertThat(text).contains("其中自然人申请7件、商业企业申请1件").contains("7件在法律规定的时限内办结，1件超过时限");
    }

    @Test
    void comparesWithTheYearBefore() {
        var before = new Figures(Map.of("T3-1/nat", BigDecimal.TWO, "T3-4/nat", BigDecimal.TWO));
        var last =
                new AnnualReport(FormFilling.fill(SeedReport.AGENCY, 2020, before), "", Map.of());

        assertThat(SeedReport.report().findings(last))
                .extracting(Finding::rule)
                .contains("H5", "S1");
    }

    @Test
    void namesPlaceholdersThatMeanNothing() {
        assertThat(
                        Placeholders.unknown(
                                "共{items.total}条，{items.nonsense}条，{T3-1/tot}件",
                                Map.of("items.total", "5", "T3-1/tot", "8")))
                .containsExactly("items.nonsense");
    }

    @Test
    void refusesAFigureCountedTwice() {
        assertThatThrownBy(
                        () ->
                                Figures.together(
                                        List.of(
                                                Map.of("T3-1/nat", BigDecimal.ONE),
                                                Map.of("T3-1/nat", BigDecimal.ONE))))
                .hasMessageContaining("T3-1/nat");
    }
}
