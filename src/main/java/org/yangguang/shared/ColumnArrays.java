package org.yangguang.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records laid out as one array per column, so that one statement takes them all: {@code insert …
 * select … from unnest(:numbers::text[], :days::date[])}. The casts say what the words stand for.
 */
public final class ColumnArrays {

    private ColumnArrays() {}

    /** A field of each record as PostgreSQL writes it; what is absent is null. */
    public static <T> @Nullable String[] column(List<T> records, Function<T, ?> field) {
        var column = new @Nullable String[records.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = word(field.apply(records.get(i)));
        }
        return column;
    }

    private static @Nullable String word(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> maybe.map(Object::toString).orElse(null);
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
