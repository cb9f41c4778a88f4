package org.yangguang.law.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a printed table; merged cells have spans, and places covered by a span above or to
 * the left are not listed, as in HTML.
 *
 * @param text the printed words; empty for a figure
 * @param figure the figure that belongs here, or null for words
 */
public record FormCell(Kind kind, String text, int rowspan, int colspan, @Nullable CellRef figure) {

    /** What a cell is, for looks and for accessibility. */
    public enum Kind {
        HEADING,
        LABEL,
        FIGURE
    }

    static FormCell heading(String text, int rowspan, int colspan) {
        return new FormCell(Kind.HEADING, text, rowspan, colspan, null);
    }

    static FormCell label(String text, int rowspan, int colspan) {
        return new FormCell(Kind.LABEL, text, rowspan, colspan, null);
    }

    static FormCell figure(CellRef figure, int colspan) {
        return new FormCell(Kind.FIGURE, "", 1, colspan, figure);
    }

    public Optional<CellRef> cell() {
        return Optional.ofNullable(figure);
    }
}
