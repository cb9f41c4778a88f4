package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one search task for good. */
public record SearchTaskId(UUID value) implements AttachmentOwner {

    public static SearchTaskId of(String text) {
        return new SearchTaskId(UUID.fromString(text));
    }

    public static SearchTaskId next() {
        return new SearchTaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
