package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one opinion as it was sent online. */
public record StatementId(UUID value) implements AttachmentOwner {

    @Override
    public String toString() {
        return value.toString();
    }
}
