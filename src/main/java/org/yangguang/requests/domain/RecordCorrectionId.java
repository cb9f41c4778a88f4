package org.yangguang.requests.domain;

import java.util.UUID;

/** Names one request to correct a record. */
public record RecordCorrectionId(UUID value) implements AttachmentOwner {

    public static RecordCorrectionId of(String text) {
        return new RecordCorrectionId(UUID.fromString(text));
    }

    public static RecordCorrectionId next() {
        return new RecordCorrectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
