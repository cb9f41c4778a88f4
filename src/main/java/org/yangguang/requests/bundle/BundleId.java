package org.yangguang.requests.bundle;

import java.util.UUID;

/** Names one bundle for good. */
public record BundleId(UUID value) {

    public static BundleId of(String text) {
        return new BundleId(UUID.fromString(text));
    }

    static BundleId next() {
        return new BundleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
