package org.yangguang.report.doctor;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Amount;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.Severity;
import org.yangguang.law.report.Table3Row;
import org.yangguang.law.report.Table4Result;

/** Prints a diagnosis for a terminal, columns aligned by the width of Chinese characters. */
public final class DiagnosisPrinter {

    private static final int LABEL = 46;
    private static final int FIGURE = 10;
    private static final Map<Severity, String> MARKS =
            Map.of(Severity.ERROR, "✗ 错误", Severity.WARNING, "! 注意", Severity.NOTE, "· 说明");

    private final PrintStream out;

    public DiagnosisPrinter(PrintStream out) {
        this.out = out;
    }

    public void print(Diagnosis diagnosis) {
        var tables = diagnosis.tables();
        var year = tables.year() == 0 ? "年度不明" : tables.year() + " 年";
        out.println(
                (tables.agency().isEmpty() ? "机关不明" : tables.agency())
                        + "  "
                        + year
                        + "  （"
                        + tables.format().key()
                        + " 年格式）");
        table2(diagnosis);
        table3(diagnosis);
        table4(diagnosis);
        findings(diagnosis.findings());
    }

    private void table2(Diagnosis diagnosis) {
        var table = diagnosis.tables().table2();
        if (table.lines().isEmpty()) {
            return;
        }
        out.println();
        out.println("表二  主动公开政府信息情况");
        for (var line : table.lines().keySet()) {
            var row = new StringBuilder(padded(line.label(table.form()), 24));
            for (int column = 0; column < line.width(table.form()); column++) {
                row.append("  ")
                        .append(line.block().columns(table.form()).get(column))
                        .append(' ')
                        .append(text(table.value(line, column)));
            }
            out.println("  " + row);
        }
    }

    private void table3(Diagnosis diagnosis) {
        var table = diagnosis.tables().requests();
        if (table.rows().isEmpty()) {
            return;
        }
        out.println();
        out.println("表三  收到和处理政府信息公开申请情况");
        out.println(
                "  "
                        + padded("", LABEL)
                        + figures(
                                Stream.of(ApplicantColumn.values())
                                        .map(DiagnosisPrinter::shortName)
                                        .toList()));
        for (var row : table.rows().keySet()) {
            var values =
                    Stream.of(ApplicantColumn.values())
                            .map(column -> text(table.value(row, column)))
                            .toList();
            out.println("  " + padded(label(row), LABEL) + figures(values));
        }
    }

    private static String shortName(ApplicantColumn column) {
        return column.label().replace("社会公益组织", "公益组织").replace("法律服务机构", "法律服务");
    }

    private static String label(Table3Row row) {
        var label =
                row.label()
                        .replaceAll("（区分处理.*", "")
                        .replaceAll("、行政机关不再.*", "")
                        .replace("政府信息公开申请数量", "");
        return row.group().isPresent() && row != Table3Row.OTHER_UNDIVIDED
                ? row.group().get().label() + " " + label
                : label;
    }

    private void table4(Diagnosis diagnosis) {
        var table = diagnosis.tables().remedies();
        if (table.groups().isEmpty()) {
            return;
        }
        out.println();
        out.println("表四  政府信息公开行政复议、行政诉讼情况");
        out.println(
                "  "
                        + padded("", 24)
                        + figures(
                                Stream.of(Table4Result.values())
                                        .map(Table4Result::label)
                                        .toList()));
        for (var group : table.groups().keySet()) {
            var values =
                    Stream.of(Table4Result.values())
                            .map(result -> text(table.value(group, result)))
                            .toList();
            out.println("  " + padded(group.label(), 24) + figures(values));
        }
    }

    private void findings(List<Finding> findings) {
        out.println();
        if (findings.isEmpty()) {
            out.println("没有发现问题。");
        }
        for (var finding : findings) {
            out.println(
                    MARKS.get(finding.severity())
                            + "  "
                            + padded(finding.rule(), 5)
                            + finding.message()
                            + "  ["
                            + finding.where()
                            + "]");
        }
        out.println();
        out.println(
                "错误 %d 项，注意 %d 项，说明 %d 项。"
                        .formatted(
                                count(findings, Severity.ERROR),
                                count(findings, Severity.WARNING),
                                count(findings, Severity.NOTE)));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static String text(@Nullable Long value) {
        return value == null ? "空" : value.toString();
    }

    private static String text(@Nullable Amount value) {
        return value == null ? "空" : value.text();
    }

    private static String figures(List<String> texts) {
        var row = new StringBuilder();
        texts.forEach(
                text -> row.append(" ".repeat(Math.max(1, FIGURE - width(text)))).append(text));
        return row.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F || c == '“' || c == '”' ? 2 : 1).sum();
    }
}
