package org.yangguang.report.doctor.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.Table3Group;
import org.yangguang.law.report.Table3Row;
import org.yangguang.report.doctor.source.Plain;

/**
 * Says which row of figures is which row of the form. Both come in the same order, so the best
 * pairing is found as for two strings: a label beside the figures speaks strongly, one above or
 * below weakly, and leaving out a row costs.
 */
final class RowAssignment {

    private static final double UNLABELLED = 0.25;
    private static final double STRANGE_LABEL = -0.6;
    private static final double FULL_ROW = 0.5;
    private static final double MISSING_ROW = -0.45;
    private static final double AROUND = 0.15;

    private final List<FigureRow> rows;
    private final List<Table3Row> form;
    private final double[][] matches;
    private final double[][] best;

    private RowAssignment(List<FigureRow> rows, List<Table3Row> form) {
        this.rows = rows;
        this.form = form;
        this.matches = new double[rows.size()][form.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < form.size(); j++) {
                matches[i][j] = match(rows.get(i), form.get(j));
            }
        }
        this.best = new double[rows.size() + 1][form.size() + 1];
        fill();
    }

    static RowAssignment of(List<FigureRow> rows, List<Table3Row> form) {
        return new RowAssignment(rows, form);
    }

    double score() {
        return best[0][0];
    }

    private void fill() {
        for (int i = rows.size(); i >= 0; i--) {
            for (int j = form.size(); j >= 0; j--) {
                best[i][j] = bestFrom(i, j);
            }
        }
    }

    private double bestFrom(int i, int j) {
        if (i == rows.size() && j == form.size()) {
            return 0;
        }
        double skipRow =
                i < rows.size() ? best[i + 1][j] + leftOut(rows.get(i)) : Double.NEGATIVE_INFINITY;
        double skipForm = j < form.size() ? best[i][j + 1] + MISSING_ROW : Double.NEGATIVE_INFINITY;
        double pair =
                i < rows.size() && j < form.size()
                        ? best[i + 1][j + 1] + matches[i][j]
                        : Double.NEGATIVE_INFINITY;
        return Math.max(pair, Math.max(skipRow, skipForm));
    }

    Map<Table3Row, FigureRow> rows() {
        var assigned = new EnumMap<Table3Row, FigureRow>(Table3Row.class);
        int i = 0;
        int j = 0;
        while (i < rows.size() && j < form.size()) {
            if (best[i][j] == best[i + 1][j + 1] + matches[i][j]) {
                assigned.put(form.get(j++), rows.get(i++));
            } else if (best[i][j] == best[i + 1][j] + leftOut(rows.get(i))) {
                i++;
            } else {
                j++;
            }
        }
        return assigned;
    }

    private static double match(FigureRow row, Table3Row label) {
        double likeness = likeness(row, label);
        double beside =
                row.labels().isEmpty()
                        ? UNLABELLED
                        : likeness > 0.3
                                ? likeness
                                : row.labels().stream().anyMatch(RowAssignment::speaks)
                                        ? STRANGE_LABEL
                                        : UNLABELLED;
        return beside + fullness(row) + AROUND * row.likenessAround(label.fullLabel());
    }

    private static double likeness(FigureRow row, Table3Row label) {
        double full = Math.max(row.likeness(label.label()), row.likeness(label.fullLabel()));
        // 三、本年度办理结果 stands beside its first row and says nothing about it
        return Math.max(full, row.likeness(Table3Group.RESULTS_HEADING + label.label()));
    }

    /** Whether a label has enough words to tell rows apart; upright stubs and ordinals have not. */
    private static boolean speaks(String label) {
        return Plain.han(label).length() >= 3
                && Likeness.of(label, Table3Group.RESULTS_HEADING) < 0.7;
    }

    private static double fullness(FigureRow row) {
        int width = ApplicantColumn.values().length;
        if (row.inCells() || row.figures().size() == width) {
            return row.isBlank() ? 0.1 : FULL_ROW;
        }
        return row.figures().size() == 1 ? -0.3 : 0.1;
    }

    /** What it costs to leave out figures: little for a stray one, much for a full row. */
    private static double leftOut(FigureRow row) {
        if (row.isBlank()) {
            return -0.02;
        }
        return row.figures().size() < ApplicantColumn.values().length ? -0.1 : -0.9;
    }
}
