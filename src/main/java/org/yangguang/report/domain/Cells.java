package org.yangguang.report.domain;

import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.ReportTables;

/** Reads single cells of filled tables. */
public final class Cells {

    private Cells() {}

    /** The figure as printed; empty when the cell is blank. */
    public static String text(ReportTables tables, CellRef cell) {
        return switch (cell) {
            case CellRef.T2(_, var line, var column) -> {
                var amount = tables.table2().value(line, column);
                yield amount == null ? "" : amount.text();
            }
            case CellRef.T3(var row, var column) -> text(tables.requests().value(row, column));
            case CellRef.T4(var group, var result) -> text(tables.remedies().value(group, result));
        };
    }

    private static String text(@Nullable Long count) {
        return count == null ? "" : count.toString();
    }
}
