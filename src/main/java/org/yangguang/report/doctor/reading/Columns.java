package org.yangguang.report.doctor.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Figure;

/**
 * Puts the figures of a row into the form's columns. A full row says itself; a row with blanks is
 * placed by its cells, or by where full rows have their figures; sums only decide between places,
 * they never make a figure.
 */
final class Columns {

    private final int width;
    private final double[] middles;

    private Columns(int width, double[] middles) {
        this.width = width;
        this.middles = middles;
    }

    /** Learns the places of the columns from rows that are full. */
    static Columns learnt(int width, List<FigureRow> rows) {
        var full =
                rows.stream()
                        .filter(row -> !row.inCells() && row.figures().size() == width)
                        .toList();
        var middles = new double[full.isEmpty() ? 0 : width];
        for (int i = 0; i < middles.length; i++) {
            int column = i;
            middles[i] =
                    median(full.stream().map(row -> row.figures().get(column).middle()).toList());
        }
        return new Columns(width, middles);
    }

    /**
     * The same, but where no row is full, figures are put under the headings they stand nearest to.
     */
    static Columns learnt(int width, List<FigureRow> rows, List<Double> headings) {
        var learnt = learnt(width, rows);
        return learnt.middles.length == width || headings.size() != width
                ? learnt
                : new Columns(width, headings.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Whether nothing says in which columns the figures of a row stood. */
    boolean isUncertain(FigureRow row) {
        return !row.inCells()
                && row.figures().size() < width
                && middles.length != width
                && !row.isBlank();
    }

    /** The cells of a row, one for each column; null where nothing stands. */
    List<@Nullable Cell> place(FigureRow row) {
        var figures = row.figures();
        if (figures.size() == width) {
            return inOrder(figures);
        }
        if (row.inCells()) {
            return figures.size() > width ? window(figures) : inOrder(figures);
        }
        if (figures.size() > width) {
            return window(figures);
        }
        return middles.length == width ? nearest(figures) : bySum(figures);
    }

    private List<@Nullable Cell> inOrder(List<Cell> figures) {
        var placed = blank();
        for (int i = 0; i < figures.size(); i++) {
            placed.set(i, figures.get(i));
        }
        return placed;
    }

    /**
     * More cells than columns: blanks before the figures where a merged label was not marked as
     * such, or behind them. The stretch is taken that leaves out no figure and whose last figure is
     * the sum of the others; else the first.
     */
    private List<@Nullable Cell> window(List<Cell> figures) {
        List<Cell> best = figures.subList(0, width);
        int bestScore = -1;
        for (int start = 0; start + width <= figures.size(); start++) {
            var window = figures.subList(start, start + width);
            int inside = (int) window.stream().filter(cell -> Figure.isNumber(cell.text())).count();
            int score = inside * 2 + (addsUp(window) ? 1 : 0);
            if (score > bestScore) {
                best = window;
                bestScore = score;
            }
        }
        return inOrder(best);
    }

    private List<@Nullable Cell> nearest(List<Cell> figures) {
        var placed = blank();
        int next = 0;
        for (int i = 0; i < figures.size(); i++) {
            int left = figures.size() - i - 1;
            int column = next;
            for (int candidate = next; candidate < width - left; candidate++) {
                if (distance(figures.get(i), candidate) < distance(figures.get(i), column)) {
                    column = candidate;
                }
            }
            placed.set(column, figures.get(i));
            next = column + 1;
        }
        return placed;
    }

    private double distance(Cell cell, int column) {
        return Math.abs(cell.middle() - middles[column]);
    }

    /** Without any place to go by: a last figure that sums up the others is the total. */
    private List<@Nullable Cell> bySum(List<Cell> figures) {
        if (figures.size() < 2 || !addsUp(figures)) {
            return inOrder(figures);
        }
        var placed = inOrder(figures.subList(0, figures.size() - 1));
        placed.set(width - 1, figures.getLast());
        return placed;
    }

    private static boolean addsUp(List<Cell> figures) {
        var sum =
                figures.subList(0, figures.size() - 1).stream()
                        .map(Columns::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(value(figures.getLast())) == 0;
    }

    private static BigDecimal value(Cell cell) {
        var value = Figure.of(cell.text()).map(Figure::value).orElse(null);
        return value == null ? BigDecimal.ZERO : value;
    }

    private List<@Nullable Cell> blank() {
        var blank = new ArrayList<@Nullable Cell>();
        for (int i = 0; i < width; i++) {
            blank.add(null);
        }
        return blank;
    }
}
