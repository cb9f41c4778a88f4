package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Table 2 (主动公开政府信息情况) as filled in; a blank cell is null, a line that is not there has no values.
 */
public record Table2(FormVersion form, Map<Table2Line, List<@Nullable Amount>> lines) {

    public Table2 {
        var copy = new EnumMap<Table2Line, List<@Nullable Amount>>(Table2Line.class);
        lines.forEach(
                (line, values) -> {
                    if (!line.in(form) || values.size() != line.width(form)) {
                        throw new IllegalArgumentException(
                                line + " of form " + form.key() + " cannot have " + values);
                    }
                    copy.put(line, Collections.unmodifiableList(new ArrayList<>(values)));
                });
        lines = Collections.unmodifiableMap(copy);
    }

    public static Table2 empty(FormVersion form) {
        return new Table2(form, Map.of());
    }

    public @Nullable Amount value(Table2Line line, int column) {
        var values = lines.get(line);
        return values == null ? null : values.get(column);
    }

    /** Walks the cells of the lines that are there, blank ones too. */
    public void forEachCell(BiConsumer<CellRef.T2, @Nullable Amount> visitor) {
        for (var line : lines.keySet()) {
            line.cells(form).forEach(cell -> visitor.accept(cell, value(line, cell.column())));
        }
    }
}
