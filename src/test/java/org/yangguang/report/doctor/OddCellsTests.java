package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.Table2Line;
import org.yangguang.law.report.Table3Row;

/** Cells as people fill them in, and faults that the checks must see. */
class OddCellsTests {

    private static final String FEE = "FEE";
    private static final String GRANTED = "GRANTED";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "390|390",
                "390万元|390",
                "１２，３４５．６７|12345.67",
                "1,234,567.8901|1234567.8901",
                "3900000元|390",
                "390（含上年结余）|390",
                "0.5|0.5",
                "0|0",
                "390 万元|390",
                "约390|390",
                "12.00|12"
            })
    void readsMoney(String cell, String expected) throws IOException {
        var tables = examine(cell, "1").tables();
        assertThat(tables.table2().value(Table2Line.FEES, 0))
                .isNotNull()
                .satisfies(fee -> assertThat(fee.text()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-|",
                "/|",
                "—|",
                "无|",
                "''|",
                "&nbsp;|",
                "1|1",
                "１|1",
                "1件|1",
                "1（见说明）|1",
                "1*|1",
                "〇|0",
                "O|0"
            })
    void readsCounts(String cell, Long expected) throws IOException {
        var diagnosis = examine("0", cell);
        assertThat(diagnosis.tables().requests().value(Table3Row.GRANTED, ApplicantColumn.RESEARCH))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-", "/", "—", "无", "''", "0", "０", "0件", "0（见说明）"})
    void innocentShapesAreNoErrors(String cell) throws IOException {
        assertThat(examine("0", cell).findings()).noneMatch(Finding::isError);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-3|H6", "1.5|H6", "7|H2", "7|H3"})
    void wrongCountsAreErrors(String cell, String rule) throws IOException {
        assertThat(examine("0", cell).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void aMissingTableIsAnError() throws IOException {
        var prints = new Prints(RandomReports.sound(1, FormVersion.FORM_2021, false));
        var text =
                prints.report(
                        table ->
                                table.section().name().equals("REMEDIES")
                                        ? "（略）"
                                        : prints.markdown(table));
        assertThat(ReportDoctor.examine(Files.writeString(folder.resolve("r.md"), text)).findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("T4"));
    }

    /** A report of noughts with one fee and one count put in. */
    private Diagnosis examine(String fee, String granted) throws IOException {
        var page = new StringBuilder("<html><body><h1>东岭市财政局2023年政府信息公开工作年度报告</h1>");
        page.append("<p>统计期限自2023年1月1日至2023年12月31日。")
                .append("本报告根据条例编制。".repeat(20))
                .append("</p>");
        for (var section : ReportSection.values()) {
            page.append("<p>").append(section.heading()).append("</p>");
            page.append("<p>本年度无其他情况。</p>");
            for (var table : FormLayout.of(FormVersion.FORM_2021).tables()) {
                if (table.section() == section) {
                    page.append(html(table).replace(FEE, fee).replace(GRANTED, granted));
                }
            }
        }
        return ReportDoctor.examine(
                Files.writeString(folder.resolve("odd.html"), page.append("</body></html>")));
    }

    private static String html(FormTable table) {
        var html = new StringBuilder("<table>");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (var cell : row) {
                html.append("<td rowspan=%d colspan=%d>".formatted(cell.rowspan(), cell.colspan()));
                html.append(cell.cell().map(figure -> figure(figure.where())).orElse(cell.text()))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String figure(String where) {
        return switch (where) {
            case "T2/fee" -> FEE;
            case "T3-3.1/sci" -> GRANTED;
            default -> "0";
        };
    }
}
