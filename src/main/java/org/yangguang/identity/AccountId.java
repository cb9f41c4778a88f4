package org.yangguang.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one account for good, whoever it is renamed to. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
