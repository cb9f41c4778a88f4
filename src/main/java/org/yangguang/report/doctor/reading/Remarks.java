package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.CellRef;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Figure;

/** Reads single cells and keeps what was remarkable about them. */
final class Remarks {

    private final List<CellRemark> remarks = new ArrayList<>();

    List<CellRemark> all() {
        return List.copyOf(remarks);
    }

    /** Notes that the figures of a row may stand in other columns than they were put in. */
    void uncertainPlaces(CellRef first, FigureRow row) {
        remarks.add(
                new CellRemark(
                        first,
                        CellRemark.Kind.PLACE,
                        String.join(" ", row.figures().stream().map(Cell::text).toList())));
    }

    /** Notes that a table's cells may have been taken in another order than they stand in. */
    void doubtfulOrder(CellRef first) {
        remarks.add(new CellRemark(first, CellRemark.Kind.ORDER, ""));
    }

    /** A count of cases; null where none stands. */
    @Nullable Long count(@Nullable Cell cell, CellRef place) {
        var value = figure(cell, place).value();
        if (value == null) {
            return null;
        }
        try {
            return value.stripTrailingZeros().longValueExact();
        } catch (ArithmeticException e) {
            remarks.add(
                    new CellRemark(
                            place, CellRemark.Kind.FRACTION, cell == null ? "" : cell.text()));
            return null;
        }
    }

    Figure figure(@Nullable Cell cell, CellRef place) {
        if (cell == null) {
            return Figure.BLANK;
        }
        var figure = Figure.of(cell.text());
        if (figure.isEmpty()) {
            remarks.add(new CellRemark(place, CellRemark.Kind.WORDS, cell.text()));
            return Figure.BLANK;
        }
        note(figure.get(), place, cell.text());
        return figure.get();
    }

    private void note(Figure figure, CellRef place, String text) {
        boolean mark = figure.value() == null && !figure.remark().isEmpty();
        boolean noted =
                figure.value() != null && !(figure.remark().isEmpty() && isUsual(figure, place));
        if (mark || noted) {
            remarks.add(
                    new CellRemark(
                            place,
                            mark ? CellRemark.Kind.MARK : CellRemark.Kind.NOTE,
                            text.strip()));
        }
    }

    private static boolean isUsual(Figure figure, CellRef place) {
        return figure.unit().isEmpty()
                || (place instanceof CellRef.T2 && figure.unit().endsWith("元"));
    }
}
