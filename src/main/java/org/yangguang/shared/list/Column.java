package org.yangguang.shared.list;

import java.util.function.Function;

/**
 * A column of a list, on the page and in the export alike.
 *
 * @param key its name in the address when it can be sorted by
 * @param title message code of its head
 * @param figure true for right-aligned figures
 */
public record Column<T>(
        String key, String title, boolean sortable, boolean figure, Function<T, String> value) {

    public static <T> Column<T> text(String key, String title, Function<T, String> value) {
        return new Column<>(key, title, true, false, value);
    }

    public static <T> Column<T> plain(String key, String title, Function<T, String> value) {
        return new Column<>(key, title, false, false, value);
    }

    public static <T> Column<T> figure(String key, String title, Function<T, String> value) {
        return new Column<>(key, title, true, true, value);
    }
}
