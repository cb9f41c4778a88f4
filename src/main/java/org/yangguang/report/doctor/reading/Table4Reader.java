package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.Table4;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/** Finds and reads table 4 (政府信息公开行政复议、行政诉讼情况): one row of fifteen figures. */
final class Table4Reader {

    private static final int RESULTS = Table4Result.values().length;
    private static final int LONGEST_TABLE = 300;
    private static final int FIGURES = RESULTS * Table4Group.values().length;
    private static final List<String> HEAD = List.of("未经复议直接起诉", "复议后起诉");

    /** What is particular to each heading, however it is broken over lines. */
    private static final List<String> HEADINGS = List.of("维持", "纠正", "其他", "尚未", "总计");

    private final List<Line> lines;
    private final Skeleton skeleton;
    private final Remarks remarks;

    Table4Reader(List<Line> lines, Skeleton skeleton, Remarks remarks) {
        this.lines = lines;
        this.skeleton = skeleton;
        this.remarks = remarks;
    }

    /** A table as read and the lines it took. */
    record Result(Table4 table, int from, int to) {}

    /** Reads the table, which stands behind the given line, or anywhere when none does. */
    Result read(int after) {
        int head = head(after);
        if (head < 0) {
            return new Result(Table4.empty(), lines.size(), lines.size());
        }
        int from = Math.max(after >= lines.size() ? 0 : after, head - 12);
        int to = end(head);
        var rows = FigureRows.between(lines, from, to, FIGURES);
        return figures(rows, from, to)
                .map(cells -> new Result(judged(table(cells), rows), Math.min(from, head), to))
                .orElseGet(() -> new Result(Table4.empty(), lines.size(), lines.size()));
    }

    /**
     * A text layer may have taken the cells column by column, words among figures. Where the sums
     * of such a table fail, its order is doubtful and not its arithmetic.
     */
    private Table4 judged(Table4 table, List<FigureRow> rows) {
        boolean whole = rows.stream().anyMatch(row -> row.figures().size() == FIGURES);
        boolean grouped = rows.stream().allMatch(row -> row.figures().size() == RESULTS);
        boolean grid = rows.stream().anyMatch(row -> lines.get(row.line()).isGrid());
        if (!whole && !grouped && !grid && !addsUp(table)) {
            remarks.doubtfulOrder(new CellRef.T4(Table4Group.RECONSIDERATION, Table4Result.TOTAL));
        }
        return table;
    }

    private static boolean addsUp(Table4 table) {
        return Stream.of(Table4Group.values())
                .map(table.groups()::get)
                .allMatch(
                        values ->
                                values.subList(0, RESULTS - 1).stream()
                                                .mapToLong(Table4Reader::orNothing)
                                                .sum()
                                        == orNothing(values.getLast()));
    }

    private static long orNothing(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private int head(int after) {
        for (var words : HEAD) {
            var found = skeleton.linesWith(words, after >= lines.size() ? 0 : after);
            // in running text the words may occur as well; the table's head is short
            var table = found.stream().filter(line -> !isProse(lines.get(line))).findFirst();
            if (table.isPresent()) {
                return table.get();
            }
        }
        return -1;
    }

    private int end(int head) {
        int end = head + 1;
        while (end < Math.min(lines.size(), head + LONGEST_TABLE)
                && !isProse(lines.get(end))
                && !isHeading(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHeading(Line line) {
        var han = Plain.han(line.text());
        return han.contains("主要问题") || han.contains("改进情况") || han.contains("其他需要报告");
    }

    private static boolean isProse(Line line) {
        return line.text().contains("。")
                || (line.text().length() > 40 && line.text().contains("，"));
    }

    private Optional<List<@Nullable Cell>> figures(List<FigureRow> rows, int from, int to) {
        var full = rows.stream().filter(row -> row.figures().size() >= FIGURES).toList();
        if (!full.isEmpty()) {
            var row = full.stream().max(Comparator.comparingLong(FigureRow::numbers)).orElseThrow();
            return Optional.of(Columns.learnt(FIGURES, rows).place(row));
        }
        var all = rows.stream().flatMap(row -> row.figures().stream()).toList();
        return all.size() == FIGURES || (rows.size() == 1 && !rows.getFirst().inCells())
                ? Optional.of(byHead(all, from, to))
                : byGroups(rows);
    }

    /** Three rows of five, as when the table was divided. */
    private static Optional<List<@Nullable Cell>> byGroups(List<FigureRow> rows) {
        var groups = rows.stream().filter(row -> row.figures().size() == RESULTS).toList();
        if (groups.size() != Table4Group.values().length) {
            return Optional.empty();
        }
        var cells = new ArrayList<@Nullable Cell>();
        groups.forEach(row -> cells.addAll(row.figures()));
        return Optional.of(cells);
    }

    /** Fewer than fifteen figures side by side are put under the headings they stand nearest to. */
    private List<@Nullable Cell> byHead(List<Cell> figures, int from, int to) {
        var headings = Headings.places(lines.subList(from, to), HEADINGS);
        var row = new FigureRow(from, to, false, figures, List.of(), List.of(), List.of());
        var columns = Columns.learnt(FIGURES, List.of(), headings);
        if (columns.isUncertain(row)) {
            remarks.uncertainPlaces(
                    new CellRef.T4(Table4Group.RECONSIDERATION, Table4Result.TOTAL), row);
        }
        return columns.place(row);
    }

    private Table4 table(List<@Nullable Cell> cells) {
        var groups = new EnumMap<Table4Group, List<@Nullable Long>>(Table4Group.class);
        int next = 0;
        for (var group : Table4Group.values()) {
            var values = new ArrayList<@Nullable Long>();
            for (var result : Table4Result.values()) {
                values.add(remarks.count(cells.get(next++), new CellRef.T4(group, result)));
            }
            groups.put(group, values);
        }
        return new Table4(groups);
    }
}
