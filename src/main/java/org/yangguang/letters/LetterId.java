package org.yangguang.letters;

import java.util.UUID;
import org.yangguang.shared.Refusal;

/** Identifies a letter. */
public record LetterId(UUID value) {

    public static LetterId next() {
        return new LetterId(UUID.randomUUID());
    }

    /** Reads the id in an address. */
    public static LetterId of(String text) {
        try {
            return new LetterId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("letters.unknown", "letter " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
