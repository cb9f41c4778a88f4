package org.yangguang.report.doctor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.Amount;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.FormVersion;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.Table2;
import org.yangguang.law.report.Table2Line;
import org.yangguang.law.report.Table3;
import org.yangguang.law.report.Table3Row;
import org.yangguang.law.report.Table4;
import org.yangguang.law.report.Table4Group;
import org.yangguang.law.report.Table4Result;

/** Makes reports with figures that nobody could guess; their sums hold, or not, as one likes. */
@SuppressWarnings("NullAway") // compiled records lose the @Nullable of their lists' elements
final class RandomReports {

    private static final List<String> AGENCIES =
            List.of("青石市交通运输局", "临河县人民政府", "东岭市卫生健康委员会", "云州省生态环境厅", "南湾区街道办事处");

    private final Random random;
    private final boolean blanks;

    private RandomReports(long seed, boolean blanks) {
        this.random = new Random(seed);
        this.blanks = blanks;
    }

    /** A report whose sums hold; with blanks, noughts are left out. */
    static ReportTables sound(long seed, FormVersion form, boolean blanks) {
        return new RandomReports(seed, blanks).report(form, true);
    }

    /** A report with any figures at all, so that no sum can help the reader. */
    static ReportTables wild(long seed, FormVersion form) {
        return new RandomReports(seed, false).report(form, false);
    }

    private ReportTables report(FormVersion form, boolean sound) {
        int year =
                form == FormVersion.FORM_2019 ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        return new ReportTables(
                AGENCIES.get(random.nextInt(AGENCIES.size())),
                year,
                form,
                table3(form, sound),
                table4(sound),
                table2(form));
    }

    private Table3 table3(FormVersion form, boolean sound) {
        var columns = ApplicantColumn.parts();
        var rows = new EnumMap<Table3Row, long[]>(Table3Row.class);
        for (var row : form.table3Rows()) {
            var values = new long[columns.size() + 1];
            for (int i = 0; i < columns.size(); i++) {
                values[i] = figure(i == 0 ? 400 : 30);
            }
            values[columns.size()] = figure(500);
            rows.put(row, values);
        }
        if (sound) {
            balance(form, rows);
        }
        var table = new EnumMap<Table3Row, List<@Nullable Long>>(Table3Row.class);
        rows.forEach((row, values) -> table.put(row, list(values)));
        return new Table3(table);
    }

    private static void balance(FormVersion form, EnumMap<Table3Row, long[]> rows) {
        for (int i = 0; i < ApplicantColumn.parts().size(); i++) {
            long sum = 0;
            for (var row : form.table3Rows()) {
                sum += row.kind() == Table3Row.Kind.RESULT ? at(rows, row)[i] : 0;
            }
            at(rows, Table3Row.TOTAL)[i] = sum;
            long all = sum + at(rows, Table3Row.CARRIED_OUT)[i];
            at(rows, Table3Row.CARRIED_IN)[i] = all / 10;
            at(rows, Table3Row.NEW)[i] = all - all / 10;
        }
        for (var values : rows.values()) {
            long sum = 0;
            for (int i = 0; i + 1 < values.length; i++) {
                sum += values[i];
            }
            values[values.length - 1] = sum;
        }
    }

    private static long[] at(EnumMap<Table3Row, long[]> rows, Table3Row row) {
        return Objects.requireNonNull(rows.get(row));
    }

    private Table4 table4(boolean sound) {
        var groups = new EnumMap<Table4Group, List<@Nullable Long>>(Table4Group.class);
        for (var group : Table4Group.values()) {
            var values = new long[Table4Result.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = figure(60);
            }
            if (sound) {
                values[4] = values[0] + values[1] + values[2] + values[3];
            }
            groups.put(group, list(values));
        }
        return new Table4(groups);
    }

    private Table2 table2(FormVersion form) {
        var lines = new EnumMap<Table2Line, List<@Nullable Amount>>(Table2Line.class);
        for (var line : form.table2Lines()) {
            var values = new ArrayList<@Nullable Amount>();
            for (int i = 0; i < line.width(form); i++) {
                boolean money = line == Table2Line.FEES && form == FormVersion.FORM_2021;
                values.add(
                        Amount.of(
                                money
                                        ? BigDecimal.valueOf(random.nextLong(9_000_000), 4)
                                                .stripTrailingZeros()
                                        : BigDecimal.valueOf(figure(900_000))));
            }
            lines.put(line, values);
        }
        return new Table2(form, lines);
    }

    private long figure(int most) {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(most) : 0;
    }

    private List<@Nullable Long> list(long[] values) {
        var list = new ArrayList<@Nullable Long>();
        for (long value : values) {
            list.add(value == 0 && blanks ? null : Long.valueOf(value));
        }
        return list;
    }
}
