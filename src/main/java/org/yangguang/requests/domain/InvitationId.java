package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one invitation to answer online. */
public record InvitationId(UUID value) {

    public static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
