package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one mail that arrived. */
public record MailId(UUID value) implements AttachmentOwner {

    public static MailId next() {
        return new MailId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
