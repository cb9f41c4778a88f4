package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Table 4 (政府信息公开行政复议、行政诉讼情况) as filled in: five values a group in the order of {@link
 * Table4Result}. A blank cell is null, a group that is not there has no values.
 */
public record Table4(Map<Table4Group, List<@Nullable Long>> groups) {

    public Table4 {
        var copy = new EnumMap<Table4Group, List<@Nullable Long>>(Table4Group.class);
        groups.forEach(
                (group, values) -> {
                    if (values.size() != Table4Result.values().length) {
                        throw new IllegalArgumentException(group + " cannot have " + values);
                    }
                    copy.put(group, Collections.unmodifiableList(new ArrayList<>(values)));
                });
        groups = Collections.unmodifiableMap(copy);
    }

    public static Table4 empty() {
        return new Table4(Map.of());
    }

    public @Nullable Long value(Table4Group group, Table4Result result) {
        var values = groups.get(group);
        return values == null ? null : values.get(result.place());
    }

    /**
     * The figure that a reader takes from the cell: blank is 0; a blank total is the sum of its
     * group.
     */
    public long count(Table4Group group, Table4Result result) {
        var value = value(group, result);
        if (value != null) {
            return value;
        }
        return result == Table4Result.TOTAL ? sumOfParts(group) : 0;
    }

    public long sumOfParts(Table4Group group) {
        return Table4Result.parts().stream().mapToLong(result -> count(group, result)).sum();
    }
}
