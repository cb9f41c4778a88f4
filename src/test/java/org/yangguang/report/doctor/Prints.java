package org.yangguang.report.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.FormTable;
import org.yangguang.law.report.ReportTables;

/** Prints reports as text in the shapes that offices and converters produce. */
final class Prints {

    static final String BLANK = "";

    private final ReportTables tables;
    private final FormLayout layout;

    Prints(ReportTables tables) {
        this.tables = tables;
        this.layout = FormLayout.of(tables.format());
    }

    String text(FormCell cell) {
        var figure = cell.figure();
        return figure == null ? cell.text() : value(figure);
    }

    private String value(CellRef cell) {
        @Nullable Object value =
                switch (cell) {
                    case CellRef.T2 t2 -> {
                        var amount = tables.table2().value(t2.line(), t2.column());
                        yield amount == null ? null : amount.text();
                    }
                    case CellRef.T3 t3 -> tables.requests().value(t3.row(), t3.column());
                    case CellRef.T4 t4 -> tables.remedies().value(t4.group(), t4.result());
                };
        return value == null ? BLANK : value.toString();
    }

    /** The whole report, tables printed one by one. */
    String report(Function<FormTable, String> print) {
        return """
               %s
               %d年政府信息公开工作年度报告

               本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自%d年1月1日至%d年12月31日止。如有疑问，请与本机关联系（电话：0538-6991838）。
               一、总体情况
               （一）主动公开情况。全年主动公开政府信息1200余条，行政许可结果及时公开。
               （二）依申请公开情况。进一步规范办理流程，均按期答复。
               二、主动公开政府信息情况
               %s
               三、收到和处理政府信息公开申请情况
               %s
               四、政府信息公开行政复议、行政诉讼情况
               %s
               五、存在的主要问题及改进情况
               一是公开的深度还不够，主动性有待加强，下一步将认真改进，对行政复议中被纠正的案件逐件分析。
               六、其他需要报告的事项
               本年度未收取信息处理费。
               """
                .formatted(
                        tables.agency(),
                        tables.year(),
                        tables.year(),
                        tables.year(),
                        print.apply(layout.table2()),
                        print.apply(layout.table3()),
                        print.apply(layout.table4()));
    }

    List<FormTable> tables() {
        return layout.tables();
    }

    String htmlTable(FormTable table) {
        return table.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(
                                                cell ->
                                                        "<td rowspan=\"%d\" colspan=\"%d\"><p><span>%s</span></p></td>"
                                                                .formatted(
                                                                        cell.rowspan(),
                                                                        cell.colspan(),
                                                                        text(cell).isEmpty()
                                                                                ? "&nbsp;"
                                                                                : text(cell)))
                                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table border=1><tbody>", "</tbody></table>"));
    }

    /** Without any closing tag for cells and rows, upper case, spans without quotes. */
    String looseHtmlTable(FormTable table) {
        return table.rows().stream()
                .map(
                        row ->
                                "<TR>"
                                        + row.stream()
                                                .map(
                                                        cell ->
                                                                "<TD ROWSPAN=%d COLSPAN=%d><FONT face=宋体>%s"
                                                                        .formatted(
                                                                                cell.rowspan(),
                                                                                cell.colspan(),
                                                                                broken(text(cell))))
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "<TABLE>", "</TABLE>"));
    }

    /** Long labels are broken over lines, as narrow cells make them. */
    private static String broken(String label) {
        return label.length() > 12 ? label.substring(0, 7) + "<BR>" + label.substring(7) : label;
    }

    /** The table as a full grid: a merged cell's text stands in its first place. */
    List<List<String>> grid(FormTable table) {
        var grid = new ArrayList<List<String>>();
        table.rows()
                .forEach(
                        row ->
                                grid.add(
                                        new ArrayList<>(
                                                Collections.nCopies(table.columns(), "\0"))));
        for (int r = 0; r < table.rows().size(); r++) {
            int column = 0;
            for (var cell : table.rows().get(r)) {
                while (!grid.get(r).get(column).equals("\0")) {
                    column++;
                }
                for (int dr = 0; dr < cell.rowspan(); dr++) {
                    for (int dc = 0; dc < cell.colspan(); dc++) {
                        grid.get(r + dr).set(column + dc, dr == 0 && dc == 0 ? text(cell) : "");
                    }
                }
            }
        }
        return grid;
    }

    String separated(FormTable table, String separator) {
        return grid(table).stream()
                .map(row -> String.join(separator, row))
                .collect(Collectors.joining("\n"));
    }

    String markdown(FormTable table) {
        var lines = new ArrayList<String>();
        for (var row : grid(table)) {
            lines.add("| " + String.join(" | ", row) + " |");
            if (lines.size() == 1) {
                lines.add("|" + "---|".repeat(table.columns()));
            }
        }
        return "\n" + String.join("\n", lines) + "\n";
    }

    /** Each cell on a line of its own, merged places left out, an empty line between rows. */
    String cellALine(FormTable table) {
        return table.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> "\t" + text(cell))
                                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** As a page saved by a text extractor: a bar behind each cell, merged places left out. */
    String barsAfterCells(FormTable table) {
        return table.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> text(cell) + " |")
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** The same with a line for each cell; what opens a row differs from site to site. */
    String cellAndBarALine(FormTable table, String opening) {
        return table.rows().stream()
                .map(
                        row ->
                                row.stream()
                                        .map(
                                                cell ->
                                                        text(cell)
                                                                + " |"
                                                                + "|".repeat(cell.colspan() - 1))
                                        .collect(Collectors.joining("\n", opening, "")))
                .collect(Collectors.joining("\n"));
    }

    /** With the half-width signs that many sites print. */
    static String narrow(String text) {
        return text.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
    }

    String bareCellALine(FormTable table) {
        return table.rows().stream()
                .flatMap(row -> row.stream().map(this::text))
                .collect(Collectors.joining("\n"));
    }

    /** Cells side by side with two spaces between, labels before the figures. */
    String spaced(FormTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(this::text).collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
    }

    /**
     * As a page of a PDF is copied: a long label is broken and its figures stand between the
     * halves.
     */
    String interleaved(FormTable table) {
        return table.rows().stream().map(this::interleaved).collect(Collectors.joining("\n"));
    }

    private String interleaved(List<FormCell> row) {
        var labels =
                row.stream()
                        .filter(cell -> cell.figure() == null)
                        .map(this::text)
                        .collect(Collectors.joining(" "));
        var figures =
                row.stream()
                        .filter(cell -> cell.figure() != null)
                        .map(this::text)
                        .collect(Collectors.joining(" "));
        int middle = labels.length() / 2;
        return figures.isEmpty() || labels.length() < 14
                ? labels + " " + figures
                : labels.substring(0, middle) + "\n" + figures + "\n" + labels.substring(middle);
    }
}
