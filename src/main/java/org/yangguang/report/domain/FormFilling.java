package org.yangguang.report.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Amount;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.CellRef;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.Table2;
import org.yangguang.law.report.Table2Line;
import org.yangguang.law.report.Table3;
import org.yangguang.law.report.Table3Row;
import org.yangguang.law.report.Table4;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;

/**
 * Fills the nationwide form (统一格式, 条例第五十条第二款) with what was counted. Rows and columns of totals are
 * sums and are never counted; a cell without a record is 0 and never blank.
 */
public final class FormFilling {

    /** Records are kept by the grounds of the form of 2021; an older year is printed in it too. */
    private static final FormVersion FORM = FormVersion.FORM_2021;

    private final Figures figures;

    private FormFilling(Figures figures) {
        this.figures = figures;
    }

    public static ReportTables fill(String agency, int year, Figures figures) {
        var filling = new FormFilling(figures);
        return new ReportTables(
                agency, year, FORM, filling.table3(), filling.table4(), filling.table2());
    }

    private Table3 table3() {
        var rows = new EnumMap<Table3Row, List<@Nullable Long>>(Table3Row.class);
        for (var row : FORM.table3Rows()) {
            var values = new ArrayList<@Nullable Long>();
            for (var column : ApplicantColumn.values()) {
                values.add(requests(row, column));
            }
            rows.put(row, values);
        }
        return new Table3(rows);
    }

    private long requests(Table3Row row, ApplicantColumn column) {
        if (column == ApplicantColumn.TOTAL) {
            return ApplicantColumn.parts().stream().mapToLong(part -> requests(row, part)).sum();
        }
        if (row == Table3Row.TOTAL) {
            return FORM.table3Rows().stream()
                    .filter(result -> result.kind() == Table3Row.Kind.RESULT)
                    .mapToLong(result -> requests(result, column))
                    .sum();
        }
        return figures.count(new CellRef.T3(row, column));
    }

    private Table4 table4() {
        var groups = new EnumMap<Table4Group, List<@Nullable Long>>(Table4Group.class);
        for (var group : Table4Group.values()) {
            var values = new ArrayList<@Nullable Long>();
            Table4Result.parts()
                    .forEach(result -> values.add(figures.count(new CellRef.T4(group, result))));
            values.add(
                    Stream.concat(values.stream(), Stream.of(0L)).mapToLong(Long::valueOf).sum());
            groups.put(group, values);
        }
        return new Table4(groups);
    }

    private Table2 table2() {
        var lines = new EnumMap<Table2Line, List<@Nullable Amount>>(Table2Line.class);
        for (var line : FORM.table2Lines()) {
            var values = new ArrayList<@Nullable Amount>();
            for (int column = 0; column < line.width(FORM); column++) {
                values.add(Amount.of(figures.value(new CellRef.T2(FORM, line, column).where())));
            }
            lines.put(line, values);
        }
        return new Table2(FORM, lines);
    }
}
