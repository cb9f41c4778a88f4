package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Figure;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/** Finds the rows of figures in a stretch of a document, whatever shape the lines have. */
final class FigureRows {

    private final List<Line> lines;
    private final int from;
    private final int to;
    private final int width;

    private FigureRows(List<Line> lines, int from, int to, int width) {
        this.lines = lines;
        this.from = from;
        this.to = to;
        this.width = width;
    }

    /** The rows from one line up to another, where a full row has the given number of figures. */
    static List<FigureRow> between(List<Line> lines, int from, int to, int width) {
        var rows = new FigureRows(lines, from, Math.min(to, lines.size()), width);
        return rows.withSurroundings(rows.isCellALine() ? rows.gathered() : rows.sideBySide());
    }

    /** Whether most figures stand alone in their line, as when a table was saved as text. */
    private boolean isCellALine() {
        long alone = 0;
        long together = 0;
        long single = 0;
        for (var line : lines.subList(from, to)) {
            long figures =
                    line.cells().stream().filter(cell -> Figure.isNumber(cell.text())).count();
            boolean onlyCell = line.cells().size() <= 1;
            single += onlyCell ? 1 : 0;
            alone += onlyCell ? figures : 0;
            together += figures >= 2 ? figures : 0;
        }
        return alone > together && single >= width;
    }

    private List<FigureRow> sideBySide() {
        var rows = new ArrayList<FigureRow>();
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            int words = firstFigure(line);
            var figures = line.cells().subList(words, line.cells().size());
            boolean any = figures.stream().anyMatch(cell -> !cell.isBlank());
            if (!figures.isEmpty() && (any || (line.isGrid() && figures.size() >= width))) {
                rows.add(
                        new FigureRow(
                                i,
                                i,
                                line.isGrid(),
                                figures,
                                texts(line.cells().subList(0, words)),
                                List.of(),
                                List.of()));
            }
        }
        return rows;
    }

    /** Where in a line the figures begin: behind the last cell of words. */
    private static int firstFigure(Line line) {
        var cells = line.cells();
        int first = cells.size();
        while (first > 0 && Figure.fits(cells.get(first - 1).text())) {
            first--;
        }
        return first;
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).filter(text -> !text.isBlank()).toList();
    }

    /**
     * Gathers cells that stand one under another. A blank cell may be a line with a tab, an empty
     * line, or not there: that reading is taken which gives the most full rows.
     */
    private List<FigureRow> gathered() {
        var marked = gathered(Blank.MARKED);
        var empty = gathered(Blank.EMPTY_LINES);
        return full(empty) > full(marked) ? empty : marked;
    }

    private enum Blank {
        MARKED,
        EMPTY_LINES
    }

    private long full(List<FigureRow> rows) {
        return rows.stream().filter(row -> row.figures().size() == width).count();
    }

    private List<FigureRow> gathered(Blank blank) {
        var rows = new ArrayList<FigureRow>();
        var labels = new ArrayList<String>();
        var figures = new ArrayList<Cell>();
        int start = from;
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (line.isEmpty() && blank == Blank.MARKED) {
                continue;
            }
            var text = line.isEmpty() ? "" : line.cells().getFirst().text();
            if (holdsOnlyFigures(line)) {
                if (figures.size() + line.cells().size() > width) {
                    addGathered(rows, start, i - 1, labels, figures);
                }
                start = figures.isEmpty() ? i : start;
                line.cells().forEach(cell -> add(cell.text(), figures));
            } else if (Figure.fits(text) && line.cells().size() <= 1 && figures.size() < width) {
                if (!figures.isEmpty() || !labels.isEmpty()) {
                    start = figures.isEmpty() ? i : start;
                    add(text, figures);
                }
            } else if (!Plain.han(line.text()).isEmpty()) {
                addGathered(rows, start, i - 1, labels, figures);
                labels.addAll(
                        line.cells().stream()
                                .map(Cell::text)
                                .filter(word -> !Figure.fits(word))
                                .toList());
            }
        }
        addGathered(rows, start, to - 1, labels, figures);
        return rows;
    }

    /** One figure, or a few that a text layer has put into one line. */
    private static boolean holdsOnlyFigures(Line line) {
        return !line.isEmpty()
                && line.cells().stream().allMatch(cell -> Figure.isNumber(cell.text()));
    }

    private static void add(String text, List<Cell> figures) {
        figures.add(new Cell(text, figures.size(), figures.size() + 1));
    }

    /**
     * Closes a row. Blanks behind the last figure of a short row may belong to the next row's
     * labels.
     */
    private void addGathered(
            List<FigureRow> rows, int start, int last, List<String> labels, List<Cell> figures) {
        if (figures.stream().noneMatch(cell -> !cell.isBlank()) && figures.size() < width) {
            figures.clear();
            return;
        }
        boolean places = figures.size() == width;
        while (!places && !figures.isEmpty() && figures.getLast().isBlank()) {
            figures.removeLast();
        }
        rows.add(
                new FigureRow(
                        start,
                        last,
                        places,
                        List.copyOf(figures),
                        List.copyOf(labels),
                        List.of(),
                        List.of()));
        labels.clear();
        figures.clear();
    }

    /** Gives each row the lines of words between it and its neighbours. */
    private List<FigureRow> withSurroundings(List<FigureRow> rows) {
        var result = new ArrayList<FigureRow>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int above = i == 0 ? from : rows.get(i - 1).last() + 1;
            int below = i == rows.size() - 1 ? to : rows.get(i + 1).line();
            result.add(row.with(words(above, row.line()), words(row.last() + 1, below)));
        }
        return result;
    }

    private List<String> words(int start, int end) {
        return lines.subList(Math.min(start, end), end).stream()
                .flatMap(line -> line.cells().stream())
                .map(Cell::text)
                .filter(text -> !Figure.fits(text))
                .toList();
    }
}
