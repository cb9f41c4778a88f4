package org.yangguang.files;

import java.io.Serializable;
import java.util.UUID;

/** Names one kept file. */
public record FileId(UUID value) implements Serializable {

    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
