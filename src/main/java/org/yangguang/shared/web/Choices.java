package org.yangguang.shared.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The choices of a select field, each {@code value=label}, as {@code shared/field.jte} takes them.
 */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> List<String> of(E[] values, Function<E, String> label) {
        return Stream.of(values).map(one -> one.name() + "=" + label.apply(one)).toList();
    }
}
