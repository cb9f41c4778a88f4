package org.yangguang.items;

import java.io.Serializable;
import java.util.UUID;

/** Names one item for good; its public address holds it and is never used for another text. */
public record ItemId(UUID value) implements Serializable {

    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    public static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }

    /** Where the public reads it, or finds the stone in its place. */
    public String url() {
        return "/items/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
