package org.yangguang.org;

import java.io.Serializable;
import java.util.UUID;

/** Names one agency for good, whatever it is called. */
public record AgencyId(UUID value) implements Serializable {

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    static AgencyId next() {
        return new AgencyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
