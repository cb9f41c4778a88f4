package org.yangguang.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yangguang.law.report.ReportSection;
import org.yangguang.report.SeedReport;

/** What a published report and the records of today say otherwise. */
class DifferenceTests {

    private final AnnualReport signed = SeedReport.report();

    @Test
    void thereIsNoneWhileRecordsStay() {
        assertThat(Difference.between(signed, SeedReport.report())).isEmpty();
    }

    @Test
    void aMovedFigureIsNamedInTheWordsOfTheForm() {
        var later = new TreeMap<>(SeedReport.figures().byName());
        later.put("T3-3.3.8/nat", BigDecimal.valueOf(5));
        later.put("T3-1/nat", BigDecimal.valueOf(9));
        var now =
                new AnnualReport(
                        FormFilling.fill(SeedReport.AGENCY, 2021, new Figures(later)),
                        signed.opening(),
                        signed.texts());

        assertThat(Difference.between(signed, now))
                .contains(
                        new Difference("表三“一、本年新收政府信息公开申请数量”的“自然人”", "8", "9"),
                        new Difference("表三“一、本年新收政府信息公开申请数量”的“总计”", "8", "9"))
                .hasSize(6);
    }

    @Test
    void aChangedSentenceIsCutToTheWordsAroundTheChange() {
        assertThat(Difference.between(signed, retold("共2112条", "共2111条")))
                .singleElement()
                .isEqualTo(
                        new Difference(
                                "一、总体情况",
                                "…社局主动公开信息共2112条。其中通过市人社局网站…",
                                "…社局主动公开信息共2111条。其中通过市人社局网站…"));
    }

    @Test
    void aSentenceMoreAtTheEndIsADifference() {
        assertThat(Difference.between(signed, retold("方便办事群众信息查询。", "方便办事群众信息查询。好。")))
                .singleElement()
                .extracting(Difference::now)
                .asString()
                .endsWith("信息查询。好。");
    }

    private AnnualReport retold(String words, String others) {
        var texts = new EnumMap<ReportSection, String>(Map.copyOf(signed.texts()));
        texts.computeIfPresent(ReportSection.OVERVIEW, (_, text) -> text.replace(words, others));
        return new AnnualReport(signed.tables(), signed.opening(), texts);
    }
}
