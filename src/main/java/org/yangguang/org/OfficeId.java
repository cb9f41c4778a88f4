package org.yangguang.org;

import java.io.Serializable;
import java.util.UUID;

/** Names one office for good, whatever it is called. */
public record OfficeId(UUID value) implements Serializable {

    public static OfficeId of(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    static OfficeId next() {
        return new OfficeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
