package org.yangguang.requests.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** A choice that people and programs call by several names. */
public interface Named {

    /** The name on pages and in letters. */
    String label();

    /** What else it is called, parted by blanks. */
    String otherNames();

    /** The choice of this name, code or label. */
    static <E extends Enum<E> & Named> Optional<E> parse(Class<E> kind, String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return Stream.of(kind.getEnumConstants()).filter(one -> isCalled(one, name)).findFirst();
    }

    private static <E extends Enum<E> & Named> boolean isCalled(E one, String name) {
        return one.name().equalsIgnoreCase(name)
                || one.label().equals(name)
                || Stream.of(one.otherNames().split(" ", -1))
                        .filter(other -> !other.isEmpty())
                        .anyMatch(name::equalsIgnoreCase);
    }
}
