package org.yangguang.requests.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yangguang.requests.bundle.Bundle.Row;
import org.yangguang.shared.print.Paper;

/**
 * What lists the pieces: the index (目录) and the evidence list (证据清单) before them, and the table of
 * the archive.
 *
 * @param known whether the sheets have their numbers by now; else as many characters as there will
 *     be
 */
record BundleLists(BundleCover cover, List<Row> rows, boolean known) {

    BundleLists {
        rows = List.copyOf(rows);
    }

    /** 目录. */
    Paper index() {
        int n = 0;
        var lines = new ArrayList<List<String>>();
        for (var row : rows) {
            lines.add(List.of(++n + "", row.title(), row.on(), sheets(row)));
        }
        return Paper.titled("目录").table(List.of("序号=8", "材料名称=58", "日期=18", "页码=16"), lines);
    }

    /** 证据清单, with what each proves. */
    Paper evidence() {
        int n = 0;
        var lines = new ArrayList<List<String>>();
        for (var row : rows) {
            lines.add(List.of(++n + "", row.title(), row.purpose(), sheets(row)));
        }
        return Paper.titled("证据清单")
                .sub("登记号 " + cover.number())
                .table(List.of("序号=8", "证据名称=38", "证明目的=38", "页码=16"), lines)
                .end(List.of("提交人（盖章）：" + cover.agency(), "日期：" + cover.day()));
    }

    private String sheets(Row row) {
        if (row.pages() == 0) {
            return row.note().isEmpty() ? "—" : "略";
        }
        return known ? row.sheets() : "0000–0000";
    }

    /** For spreadsheets, with the names and fingerprints of the files. */
    String csv() {
        int n = 0;
        var lines = new StringBuilder("\uFEFF序号,材料名称,日期,页码,证明目的,文件名,SHA-256,说明\r\n");
        for (var row : rows) {
            lines.append(
                    List.of(
                                    ++n + "",
                                    row.title(),
                                    row.on(),
                                    row.sheets(),
                                    row.purpose(),
                                    row.file(),
                                    row.sha256(),
                                    row.note())
                            .stream()
                            .map(BundleLists::cell)
                            .collect(Collectors.joining(",", "", "\r\n")));
        }
        return lines.toString();
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
