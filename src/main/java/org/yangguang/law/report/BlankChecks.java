package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * H6: every cell holds a count or an amount, none below nought. A blank is often a nought that
 * somebody did not type; it is an error only where the blank hides a figure throughout, as when no
 * result row has its total.
 */
final class BlankChecks {

    private final ReportTables tables;
    private final List<Finding> findings = new ArrayList<>();

    private BlankChecks(ReportTables tables) {
        this.tables = tables;
    }

    static List<Finding> of(ReportTables tables) {
        var checks = new BlankChecks(tables);
        checks.totalsOfTable3();
        checks.totalsOfTable4();
        checks.innocentBlanks("T2", "表二", checks.blanksOfTable2());
        checks.innocentBlanks("T3", "表三", checks.blanksOfTable3());
        checks.innocentBlanks("T4", "表四", checks.blanksOfTable4());
        checks.negatives();
        return checks.findings;
    }

    private void totalsOfTable3() {
        var table = tables.requests();
        var results =
                table.rows().keySet().stream()
                        .filter(row -> row.kind() == Table3Row.Kind.RESULT)
                        .toList();
        boolean throughout = totalsLeftOut(table, results);
        for (var row : table.rows().keySet()) {
            boolean leftOut = throughout && results.contains(row);
            if (table.value(row, ApplicantColumn.TOTAL) == null
                    && (leftOut || table.hasFigures(row))) {
                findings.add(
                        blankTotal(
                                leftOut ? Severity.ERROR : Severity.WARNING,
                                new CellRef.T3(row, ApplicantColumn.TOTAL),
                                table.sumOfParts(row)));
            }
        }
    }

    /**
     * Whether totals are missing as a habit: in most result rows that have figures. One or two may
     * be lost on the way.
     */
    private static boolean totalsLeftOut(Table3 table, List<Table3Row> results) {
        long withFigures = results.stream().filter(table::hasFigures).count();
        long blank =
                results.stream()
                        .filter(table::hasFigures)
                        .filter(row -> table.value(row, ApplicantColumn.TOTAL) == null)
                        .count();
        return blank >= 3 && 2 * blank > withFigures;
    }

    private void totalsOfTable4() {
        var table = tables.remedies();
        for (var group : table.groups().keySet()) {
            if (table.value(group, Table4Result.TOTAL) == null && table.sumOfParts(group) > 0) {
                findings.add(
                        blankTotal(
                                Severity.WARNING,
                                new CellRef.T4(group, Table4Result.TOTAL),
                                table.sumOfParts(group)));
            }
        }
    }

    private static Finding blankTotal(Severity severity, CellRef cell, long sum) {
        return new Finding(
                "H6", severity, cell.where(), cell.label() + "空白，按各格相加应为 " + sum + "。", sum, null);
    }

    private void innocentBlanks(String where, String name, long blanks) {
        if (blanks > 0) {
            findings.add(
                    Finding.note("H6", where, name + "有 " + blanks + " 格没有数字，按 0 核对；规范的填法是写“0”。"));
        }
    }

    private long blanksOfTable2() {
        return tables.table2().lines().values().stream()
                .mapToLong(values -> values.stream().filter(Objects::isNull).count())
                .sum();
    }

    private long blanksOfTable3() {
        return tables.requests().rows().values().stream()
                .mapToLong(BlankChecks::blanksBesideTotal)
                .sum();
    }

    private long blanksOfTable4() {
        return tables.remedies().groups().values().stream()
                .mapToLong(BlankChecks::blanksBesideTotal)
                .sum();
    }

    private static long blanksBesideTotal(List<@Nullable Long> values) {
        return values.subList(0, values.size() - 1).stream().filter(Objects::isNull).count();
    }

    private void negatives() {
        tables.table2()
                .forEachCell(
                        (cell, amount) -> {
                            // 本年增/减 of the old form may go down
                            boolean mayFall =
                                    cell.line()
                                            .block()
                                            .columns(cell.form())
                                            .get(cell.column())
                                            .contains("增/减");
                            if (amount != null && amount.value().signum() < 0 && !mayFall) {
                                findings.add(negative(cell, amount.text()));
                            }
                        });
        tables.requests()
                .rows()
                .forEach(
                        (row, values) ->
                                Stream.of(ApplicantColumn.values())
                                        .filter(column -> isNegative(values.get(column.place())))
                                        .map(column -> new CellRef.T3(row, column))
                                        .map(
                                                cell ->
                                                        negative(
                                                                cell,
                                                                values.get(cell.column().place())))
                                        .forEach(findings::add));
        tables.remedies()
                .groups()
                .forEach(
                        (group, values) ->
                                Stream.of(Table4Result.values())
                                        .filter(result -> isNegative(values.get(result.place())))
                                        .map(result -> new CellRef.T4(group, result))
                                        .map(
                                                cell ->
                                                        negative(
                                                                cell,
                                                                values.get(cell.result().place())))
                                        .forEach(findings::add));
    }

    private static boolean isNegative(@Nullable Long value) {
        return value != null && value < 0;
    }

    private static Finding negative(CellRef cell, @Nullable Object value) {
        return new Finding(
                "H6",
                Severity.ERROR,
                cell.where(),
                cell.label() + "为 " + value + "，件数和金额不得小于 0。",
                null,
                value);
    }
}
