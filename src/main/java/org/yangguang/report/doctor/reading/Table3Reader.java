package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.Table3;
import org.yangguang.law.report.Table3Row;
import org.yangguang.report.doctor.source.Line;

/** Finds and reads table 3 (收到和处理政府信息公开申请情况). */
final class Table3Reader {

    private static final int COLUMNS = ApplicantColumn.values().length;
    private static final List<String> FIRST_LABELS =
            List.of("本年新收政府信息公开申请", "本年新收", "上年结转政府信息公开申请", "予以公开部分公开区分处理");
    private static final List<String> HEAD = List.of("本列数据的勾稽关系", "勾稽关系为", "申请人情况");
    private static final List<String> HEADINGS = List.of("自然", "商业", "科研", "社会", "法律", "其他", "总计");
    private static final String LAST_LABEL = "结转下年度继续办理";
    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_TABLE = 800;

    private final List<Line> lines;
    private final Skeleton skeleton;
    private final Remarks remarks;

    Table3Reader(List<Line> lines, Skeleton skeleton, Remarks remarks) {
        this.lines = lines;
        this.skeleton = skeleton;
        this.remarks = remarks;
    }

    /** A table as read and the lines it took. */
    record Result(Table3 table, int from, int to) {}

    /** The table, or an empty one at the end of the document when there is none. */
    Result read() {
        int first = firstLabel();
        if (first < 0) {
            return new Result(Table3.empty(), lines.size(), lines.size());
        }
        int head = head(first);
        var rows =
                FigureRows.between(
                        lines, first, Math.min(end(first), first + LONGEST_TABLE), COLUMNS);
        var divided = RowAssignment.of(rows, FormVersion.FORM_2021.table3Rows());
        var undivided = RowAssignment.of(rows, FormVersion.FORM_2019.table3Rows());
        var best = undivided.score() > divided.score() ? undivided : divided;
        var assigned = best.rows();
        if (assigned.size() < 3) {
            return new Result(Table3.empty(), lines.size(), lines.size());
        }
        var headings = Headings.inOrder(lines.subList(head, first), HEADINGS);
        var columns = Columns.learnt(COLUMNS, List.copyOf(assigned.values()), headings);
        var values = new EnumMap<Table3Row, List<@Nullable Long>>(Table3Row.class);
        assigned.forEach((row, figures) -> values.put(row, counts(row, columns, figures)));
        int last = assigned.values().stream().mapToInt(FigureRow::last).max().orElse(first);
        int label = skeleton.lastLineOf(LAST_LABEL, first);
        return new Result(new Table3(values), head, Math.max(last, label) + 1);
    }

    private List<@Nullable Long> counts(Table3Row row, Columns columns, FigureRow figures) {
        if (columns.isUncertain(figures)) {
            remarks.uncertainPlaces(new CellRef.T3(row, ApplicantColumn.TOTAL), figures);
        }
        var cells = columns.place(figures);
        var counts = new ArrayList<@Nullable Long>();
        for (var column : ApplicantColumn.values()) {
            counts.add(remarks.count(cells.get(column.place()), new CellRef.T3(row, column)));
        }
        return counts;
    }

    /**
     * The line of the first row's label; of several, the last one that has the last row's label
     * behind it.
     */
    private int firstLabel() {
        for (var label : FIRST_LABELS) {
            var found = skeleton.linesWith(label, 0);
            for (int i = found.size() - 1; i >= 0; i--) {
                if (skeleton.firstLineWith(LAST_LABEL, found.get(i)) >= 0) {
                    return found.get(i);
                }
            }
        }
        return skeleton.linesWith(FIRST_LABELS.getFirst(), 0).stream().reduce(-1, Math::max);
    }

    private int head(int first) {
        for (var words : HEAD) {
            for (int line : skeleton.linesWith(words, Math.max(0, first - LONGEST_HEAD))) {
                if (line <= first) {
                    return line;
                }
            }
        }
        return first;
    }

    /** Where the next table begins, at the latest. */
    private int end(int first) {
        int last = skeleton.lastLineOf(LAST_LABEL, first);
        int next = skeleton.firstLineWith("未经复议直接起诉", first);
        if (next >= 0 && next > last) {
            return next;
        }
        return last < 0 ? lines.size() : Math.min(lines.size(), last + 12);
    }
}
