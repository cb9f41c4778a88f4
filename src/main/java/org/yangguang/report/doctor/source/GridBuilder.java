package org.yangguang.report.doctor.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the cells of one table as its source gives them, with spans. A place covered by a cell
 * above is left out of the row; a blank cell stays.
 */
final class GridBuilder {

    private static final int WIDEST = 200;

    private final List<Line> lines = new ArrayList<>();
    private final int[] coveredRows = new int[WIDEST + 1];
    private List<Cell> row = new ArrayList<>();
    private int column;

    void startRow() {
        row = new ArrayList<>();
        column = 0;
        skipCovered();
    }

    /** Adds the next cell of the row; what lies beyond any sensible width is dropped. */
    void add(String text, int colspan, int rowspan) {
        skipCovered();
        if (column >= WIDEST) {
            return;
        }
        int width = Math.clamp(colspan, 1, WIDEST - column);
        row.add(new Cell(text, column, column + width));
        for (int i = column; i < column + width; i++) {
            coveredRows[i] = Math.clamp(rowspan, 1, 1_000);
        }
        column += width;
        skipCovered();
    }

    /** Passes over places that the source itself marks as covered. */
    void skip(int columns) {
        column = Math.min(WIDEST, column + Math.max(0, columns));
    }

    void endRow() {
        for (int i = 0; i < coveredRows.length; i++) {
            coveredRows[i] = Math.max(0, coveredRows[i] - 1);
        }
        if (!row.isEmpty()) {
            lines.add(Line.grid(row));
        }
    }

    private void skipCovered() {
        while (column < WIDEST && coveredRows[column] > 0) {
            column++;
        }
    }

    List<Line> lines() {
        return lines;
    }
}
