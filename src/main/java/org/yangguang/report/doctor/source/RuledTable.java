package org.yangguang.report.doctor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.yangguang.report.doctor.source.Rulings.Ruling;

/**
 * A table made of the lines drawn on a page. The lines' places divide it into small boxes; boxes
 * without a line between them are one merged cell.
 */
final class RuledTable {

    private static final double SLACK = 3;
    private static final double NARROWEST = 80;
    private static final int MOST_LINES = 150;

    private final List<Ruling> rulings;
    private final double[] xs;
    private final double[] ys;

    private RuledTable(List<Ruling> rulings) {
        this.rulings = rulings;
        this.xs = places(rulings, false);
        this.ys = places(rulings, true);
    }

    /** The tables on a page: lines that touch one another belong together. */
    static List<RuledTable> on(List<Ruling> rulings) {
        var groups = new ArrayList<List<Ruling>>();
        for (var ruling : rulings) {
            var touching =
                    groups.stream()
                            .filter(
                                    group ->
                                            group.stream()
                                                    .anyMatch(
                                                            other -> other.touches(ruling, SLACK)))
                            .toList();
            var joined = new ArrayList<>(List.of(ruling));
            touching.forEach(joined::addAll);
            groups.removeAll(touching);
            groups.add(joined);
        }
        return groups.stream().map(RuledTable::new).filter(RuledTable::isTable).toList();
    }

    private boolean isTable() {
        return xs.length >= 3
                && ys.length >= 2
                && xs.length < MOST_LINES
                && ys.length < MOST_LINES
                && xs[xs.length - 1] - xs[0] > NARROWEST;
    }

    double top() {
        return ys[0];
    }

    boolean holds(Glyph glyph) {
        return glyph.middle() > xs[0]
                && glyph.middle() < xs[xs.length - 1]
                && glyph.centre() > ys[0]
                && glyph.centre() < ys[ys.length - 1];
    }

    /**
     * Where lines of one direction are; a table cut by the page's end is closed where the lines
     * across it end.
     */
    private static double[] places(List<Ruling> rulings, boolean horizontal) {
        var along =
                rulings.stream()
                        .filter(line -> line.horizontal() == horizontal)
                        .mapToDouble(Ruling::at);
        var ends =
                rulings.stream()
                        .filter(line -> line.horizontal() != horizontal)
                        .flatMapToDouble(line -> DoubleStream.of(line.from(), line.to()))
                        .summaryStatistics();
        var outer =
                ends.getCount() == 0
                        ? DoubleStream.empty()
                        : DoubleStream.of(ends.getMin(), ends.getMax());
        var places = new ArrayList<Double>();
        for (double place : DoubleStream.concat(along, outer).sorted().toArray()) {
            if (places.isEmpty() || place - places.getLast() > SLACK) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The rows of the table with the given characters in their cells. */
    List<Line> lines(List<Glyph> glyphs) {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        var cells = new int[rows * columns];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns && !hasLine(false, xs[column + 1], ys[row], ys[row + 1])) {
                    join(cells, row * columns + column, row * columns + column + 1);
                }
                if (row + 1 < rows && !hasLine(true, ys[row + 1], xs[column], xs[column + 1])) {
                    join(cells, row * columns + column, (row + 1) * columns + column);
                }
            }
        }
        return lines(cells, columns, rows, glyphs);
    }

    private List<Line> lines(int[] cells, int columns, int rows, List<Glyph> glyphs) {
        var texts = new TreeMap<Integer, List<Glyph>>();
        for (var glyph : glyphs) {
            int row = index(ys, glyph.centre());
            int column = index(xs, glyph.middle());
            texts.computeIfAbsent(root(cells, row * columns + column), any -> new ArrayList<>())
                    .add(glyph);
        }
        var lines = new ArrayList<Line>();
        for (int row = 0; row < rows; row++) {
            var line = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (root(cells, cell) != cell) {
                    continue;
                }
                int right = column + 1;
                while (right < columns && root(cells, row * columns + right) == cell) {
                    right++;
                }
                line.add(new Cell(Glyph.text(texts.getOrDefault(cell, List.of())), column, right));
            }
            if (!line.isEmpty()) {
                lines.add(Line.grid(line));
            }
        }
        return lines;
    }

    /** Whether lines at this place cover the middle between two points. */
    private boolean hasLine(boolean horizontal, double at, double from, double to) {
        double middle = (from + to) / 2;
        return rulings.stream()
                .anyMatch(
                        line ->
                                line.horizontal() == horizontal
                                        && Math.abs(line.at() - at) <= SLACK
                                        && line.from() <= middle
                                        && line.to() >= middle);
    }

    private static int index(double[] places, double at) {
        int index = 0;
        while (index < places.length - 2 && places[index + 1] < at) {
            index++;
        }
        return index;
    }

    private static int root(int[] cells, int cell) {
        int root = cell;
        while (cells[root] != root) {
            root = cells[root];
        }
        return root;
    }

    /** The cell further up and left stands for both. */
    private static void join(int[] cells, int one, int two) {
        int a = root(cells, one);
        int b = root(cells, two);
        cells[Math.max(a, b)] = Math.min(a, b);
    }
}
