package org.yangguang.letters;

import java.util.UUID;
import org.yangguang.shared.Refusal;

/** Identifies a batch of letters. */
public record LetterBatchId(UUID value) {

    public static LetterBatchId next() {
        return new LetterBatchId(UUID.randomUUID());
    }

    /** Reads the id in an address. */
    public static LetterBatchId of(String text) {
        try {
            return new LetterBatchId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("letters.unknown-batch", "batch " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
