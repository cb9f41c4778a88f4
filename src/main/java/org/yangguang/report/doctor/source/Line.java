package org.yangguang.report.doctor.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a document: a row of a table with all its cells, blank ones too ({@code GRID}); words
 * and figures found side by side ({@code LOOSE}); or one cell of a table that was saved as text, a
 * line to a cell ({@code CELL}, blank where the cell was blank).
 */
public record Line(Kind kind, String text, List<Cell> cells) {

    private static final int LONGEST = 2_000;

    /** How much the source knew about cells. */
    public enum Kind {
        GRID,
        LOOSE,
        CELL
    }

    public Line {
        cells = List.copyOf(cells);
    }

    public static Line grid(List<Cell> cells) {
        return new Line(
                Kind.GRID,
                cells.stream()
                        .map(Cell::text)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" ")),
                cells);
    }

    /**
     * A line of text, divided at its spaces; an empty line has no cells, an endless one stays
     * whole.
     */
    public static Line loose(String text) {
        if (text.length() > LONGEST) {
            return new Line(Kind.LOOSE, text, List.of(new Cell(text, 0, text.length())));
        }
        return new Line(Kind.LOOSE, text, Words.ofLine(text));
    }

    public static Line loose(String text, List<Cell> words) {
        return new Line(Kind.LOOSE, text, Words.joined(words));
    }

    /** A cell that stood on a line of its own. */
    public static Line cell(String text) {
        return new Line(Kind.CELL, text, List.of(new Cell(text.strip(), 0, 1)));
    }

    public boolean isGrid() {
        return kind == Kind.GRID;
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }
}
