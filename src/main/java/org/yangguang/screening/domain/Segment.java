package org.yangguang.screening.domain;

import org.jspecify.annotations.Nullable;
import org.yangguang.screening.Place;

/**
 * One stretch of text that belongs together: a paragraph, a line, a cell.
 *
 * @param head how many of its first signs stand where marks of secrecy stand: in the first three
 *     lines of a page, in a header or in a footer
 * @param cellOrNull where it stands in a table, null outside of tables
 */
public record Segment(Place place, String text, int head, @Nullable Cell cellOrNull) {

    /** A place in a table; tables of one content are numbered. */
    public record Cell(int table, int row, int column) {}

    public static Segment of(Place place, String text) {
        return new Segment(place, text, 0, null);
    }

    /** A line at the head of a page, in a header or in a footer. */
    public static Segment top(Place place, String text) {
        return new Segment(place, text, text.length(), null);
    }
}
