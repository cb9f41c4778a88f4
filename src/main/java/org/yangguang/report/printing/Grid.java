package org.yangguang.report.printing;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.law.report.FormCell;
import org.yangguang.law.report.FormTable;

/** The physical places of a printed table: which cell covers each, and from where. */
record Grid(int columns, List<List<Place>> rows) {

    /**
     * One cell as it appears in one row.
     *
     * @param column its first physical column, from 0
     * @param continued whether the cell began in a row above
     */
    record Place(FormCell cell, int column, boolean continued) {}

    static Grid of(FormTable table) {
        var rows = new ArrayList<List<Place>>();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.add(new ArrayList<>());
        }
        var taken = new boolean[table.rows().size()][table.columns()];
        for (int row = 0; row < table.rows().size(); row++) {
            int column = 0;
            for (var cell : table.rows().get(row)) {
                while (taken[row][column]) {
                    column++;
                }
                for (int below = row; below < row + cell.rowspan(); below++) {
                    for (int beside = column; beside < column + cell.colspan(); beside++) {
                        taken[below][beside] = true;
                    }
                    rows.get(below).add(new Place(cell, column, below > row));
                }
                column += cell.colspan();
            }
        }
        rows.forEach(places -> places.sort((a, b) -> Integer.compare(a.column(), b.column())));
        return new Grid(table.columns(), rows);
    }

    /** The share of the width that each physical column takes, in thousandths. */
    static List<Integer> widths(FormTable table) {
        return switch (table.columns()) {
            case 4 -> List.of(280, 240, 240, 240);
            case 10 -> List.of(60, 80, 370, 70, 70, 70, 70, 70, 70, 70);
            default -> {
                var even = new ArrayList<Integer>();
                for (int column = 0; column < table.columns(); column++) {
                    even.add(1000 / table.columns());
                }
                yield List.copyOf(even);
            }
        };
    }
}
