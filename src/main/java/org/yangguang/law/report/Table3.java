package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Table 3 (收到和处理政府信息公开申请情况) as filled in: seven values a row in the order of {@link
 * ApplicantColumn}. A blank cell is null, a row that is not there has no values.
 */
public record Table3(Map<Table3Row, List<@Nullable Long>> rows) {

    public Table3 {
        var copy = new EnumMap<Table3Row, List<@Nullable Long>>(Table3Row.class);
        rows.forEach(
                (row, values) -> {
                    if (values.size() != ApplicantColumn.values().length) {
                        throw new IllegalArgumentException(row + " cannot have " + values);
                    }
                    copy.put(row, Collections.unmodifiableList(new ArrayList<>(values)));
                });
        rows = Collections.unmodifiableMap(copy);
    }

    public static Table3 empty() {
        return new Table3(Map.of());
    }

    /** The form whose rows these are: that of 2019 has one row for （六）其他处理. */
    public FormVersion form() {
        return has(Table3Row.OTHER_UNDIVIDED) ? FormVersion.FORM_2019 : FormVersion.FORM_2021;
    }

    public boolean has(Table3Row row) {
        return rows.containsKey(row);
    }

    public @Nullable Long value(Table3Row row, ApplicantColumn column) {
        var values = rows.get(row);
        return values == null ? null : values.get(column.place());
    }

    /**
     * The figure that a reader takes from the cell: blank is 0; a blank total is the sum of its
     * row.
     */
    public long count(Table3Row row, ApplicantColumn column) {
        var value = value(row, column);
        if (value != null) {
            return value;
        }
        return column == ApplicantColumn.TOTAL ? sumOfParts(row) : 0;
    }

    /** The sum of the six applicant columns. */
    public long sumOfParts(Table3Row row) {
        return ApplicantColumn.parts().stream().mapToLong(column -> count(row, column)).sum();
    }

    /** Whether any of the row's cells has a figure. */
    public boolean hasFigures(Table3Row row) {
        return rows.getOrDefault(row, List.of()).stream().anyMatch(Objects::nonNull);
    }

    /** The sum of a group's rows in the total column (（三）–（六） have no subtotal row). */
    public long count(Table3Group group) {
        return rows.keySet().stream()
                .filter(row -> row.group().filter(group::equals).isPresent())
                .mapToLong(row -> count(row, ApplicantColumn.TOTAL))
                .sum();
    }
}
