package org.yangguang.report.doctor.reading;

import org.yangguang.law.report.CellRef;

/**
 * Something in a cell beside a plain figure.
 *
 * @param text the cell as it stands
 */
public record CellRemark(CellRef cell, Kind kind, String text) {

    /** What kind of thing it is. */
    public enum Kind {
        /** A dash, a stroke or 无 instead of a figure. */
        MARK,
        /** A figure with a unit or a note. */
        NOTE,
        /** A count with a fraction. */
        FRACTION,
        /** Words where a figure belongs. */
        WORDS,
        /** Fewer figures than columns, and nothing that says in which columns they stood. */
        PLACE,
        /** The cells of a table may have been taken in another order than they stand in. */
        ORDER
    }
}
