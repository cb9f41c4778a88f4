package org.yangguang.shared.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One filter above a list.
 *
 * @param name its name in the address
 * @param title message code of its label
 * @param choices value → message code or plain text, in order; empty for a free text
 */
public record ListFilter(String name, String title, Map<String, String> choices) {

    public static ListFilter text(String name, String title) {
        return new ListFilter(name, title, Map.of());
    }

    /** A choice among values, each with its message code or plain text. */
    public static <T> ListFilter choice(
            String name, String title, Iterable<T> values, Function<T, String> label) {
        var choices = new LinkedHashMap<String, String>();
        values.forEach(value -> choices.put(value.toString(), label.apply(value)));
        return new ListFilter(name, title, choices);
    }
}
