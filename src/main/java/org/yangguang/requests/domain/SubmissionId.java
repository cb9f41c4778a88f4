package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one submission. */
public record SubmissionId(UUID value) implements AttachmentOwner {

    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    public static SubmissionId next() {
        return new SubmissionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
