package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportTables;

/**
 * Whatever shape a report is printed in, the figures come back as they were; sums help nobody here.
 */
class ReportShapesTests {

    private static final int EACH = 3;
    private static final String FRAME =
            """
            <!DOCTYPE html><html><head><meta charset="gb2312"><title>TITLE_政府信息公开年报_某市政府网</title><script>var a=1;</script></head>
            <body><div class="nav"><ul><li><a href="/1">2018年某市政府信息公开工作年度报告</a></li><li><a href="/2">首页</a></li></ul></div>
            <table width="100%"><tr><td><a href="/">首页</a> &gt; <a href="/x">政府信息公开年报</a></td></tr><tr><td>
            <table><tr><td>发布日期：DATE 浏览次数：<span>118</span></td></tr><tr><td><div id="zoom">BODY</div></td></tr></table></td></tr>
            <tr><td>版权所有：某市人民政府 京ICP备12345678号</td></tr></table></body></html>
            """;

    @TempDir Path folder;

    /** A way to print a report into a file. */
    enum Shape {
        HTML("html") {
            @Override
            byte[] print(Prints prints) {
                return page(prints.report(prints::htmlTable));
            }
        },
        LOOSE_HTML_OF_A_SITE("html") {
            @Override
            byte[] print(Prints prints) {
                var body =
                        new String(
                                page(prints.report(prints::looseHtmlTable)),
                                StandardCharsets.UTF_8);
                return FRAME.replace("BODY", body).getBytes(Charset.forName("GB18030"));
            }
        },
        TABS("txt") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(table -> prints.separated(table, "\t"))
                        .getBytes(Charset.forName("GB18030"));
            }
        },
        COMMAS("csv") {
            @Override
            byte[] print(Prints prints) {
                return ("\uFEFF" + prints.report(table -> prints.separated(table, ",")))
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        MARKDOWN("md") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(prints::markdown).getBytes(StandardCharsets.UTF_8);
            }
        },
        CELL_A_LINE("txt") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(prints::cellALine).getBytes(StandardCharsets.UTF_8);
            }
        },
        BARE_CELL_A_LINE("txt") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(prints::bareCellALine).getBytes(StandardCharsets.UTF_16);
            }
        },
        CELL_AND_BAR_A_LINE("md") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(table -> prints.cellAndBarALine(table, "|\n"))
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        CELL_AND_BAR_A_LINE_WITHOUT_ROWS("txt") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(table -> Prints.narrow(prints.cellAndBarALine(table, "")))
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        BARS_AFTER_CELLS("txt") {
            @Override
            byte[] print(Prints prints) {
                return prints.report(table -> Prints.narrow(prints.barsAfterCells(table)))
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        SPACES("txt", false) {
            @Override
            byte[] print(Prints prints) {
                return prints.report(prints::spaced).getBytes(StandardCharsets.UTF_8);
            }
        },
        INTERLEAVED("txt", false) {
            @Override
            byte[] print(Prints prints) {
                return prints.report(prints::interleaved).getBytes(StandardCharsets.UTF_8);
            }
        },
        WORD("docx") {
            @Override
            byte[] print(Prints prints) throws IOException {
                return docx(prints, false);
            }
        },
        WORD_IN_A_FRAME("docx") {
            @Override
            byte[] print(Prints prints) throws IOException {
                return docx(prints, true);
            }
        },
        EXCEL("xlsx") {
            @Override
            byte[] print(Prints prints) throws IOException {
                return xlsx(prints, true);
            }
        },
        EXCEL_WITHOUT_MERGED_CELLS("xlsx") {
            @Override
            byte[] print(Prints prints) throws IOException {
                return xlsx(prints, false);
            }
        };

        private final String ending;
        private final boolean showsBlanks;

        Shape(String ending) {
            this(ending, true);
        }

        Shape(String ending, boolean showsBlanks) {
            this.ending = ending;
            this.showsBlanks = showsBlanks;
        }

        abstract byte[] print(Prints prints) throws IOException;

        private static byte[] page(String text) {
            var body = new StringBuilder();
            text.lines()
                    .forEach(
                            line ->
                                    body.append(line.startsWith("<") ? line : "<p>" + line + "</p>")
                                            .append('\n'));
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] docx(Prints prints, boolean nested) throws IOException {
            var out = new ByteArrayOutputStream();
            OfficePrints.docx(prints, prints.report(table -> "TABLE"), nested, out);
            return out.toByteArray();
        }

        private static byte[] xlsx(Prints prints, boolean merged) throws IOException {
            var out = new ByteArrayOutputStream();
            OfficePrints.xlsx(prints, prints.report(table -> "TABLE"), merged, out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatWasPrinted(Shape shape) throws IOException {
        for (var report : wild().toList()) {
            assertRead(shape, report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBlanksAsBlanks(Shape shape) throws IOException {
        if (!shape.showsBlanks) {
            return;
        }
        for (int seed = 0; seed < EACH; seed++) {
            assertRead(shape, RandomReports.sound(seed, form(seed), true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNoErrorInASoundReport(Shape shape) throws IOException {
        for (int seed = 100; seed < 100 + EACH; seed++) {
            var diagnosis =
                    ReportDoctor.examine(
                            printed(shape, RandomReports.sound(seed, form(seed), false)));
            assertThat(diagnosis.findings()).as("%s %d", shape, seed).noneMatch(Finding::isError);
        }
    }

    private static Stream<ReportTables> wild() {
        return Stream.iterate(0, seed -> seed < EACH, seed -> seed + 1)
                .map(seed -> RandomReports.wild(seed, form(seed)));
    }

    private static FormVersion form(int seed) {
        return seed % 3 == 0 ? FormVersion.FORM_2019 : FormVersion.FORM_2021;
    }

    private void assertRead(Shape shape, ReportTables report) throws IOException {
        var read = cells(ReportDoctor.examine(printed(shape, report)).tables());
        var wrong = new TreeMap<String, String>();
        cells(report)
                .forEach(
                        (cell, figure) -> {
                            var found = String.valueOf(read.remove(cell));
                            if (!found.equals(figure)) {
                                wrong.put(cell, figure + " read as " + found);
                            }
                        });
        assertThat(wrong).as(shape + " " + report.agency()).isEmpty();
        assertThat(read).isEmpty();
    }

    private static Map<String, String> cells(ReportTables tables) {
        var cells = new TreeMap<String, String>();
        cells.put("head", tables.agency() + tables.year() + tables.format());
        tables.table2()
                .forEachCell(
                        (cell, amount) ->
                                cells.put(cell.where(), amount == null ? "" : amount.text()));
        tables.requests().rows().forEach((row, values) -> cells.put(row.key(), values.toString()));
        tables.remedies()
                .groups()
                .forEach((group, values) -> cells.put(group.key(), values.toString()));
        return cells;
    }

    private Path printed(Shape shape, ReportTables report) throws IOException {
        var file = folder.resolve("report." + shape.ending);
        Files.write(file, shape.print(new Prints(report)));
        return file;
    }
}
