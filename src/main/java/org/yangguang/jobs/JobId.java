package org.yangguang.jobs;

import java.util.UUID;
import org.yangguang.shared.Refusal;

/** Names one run of a job. */
public record JobId(UUID value) {

    static JobId next() {
        return new JobId(UUID.randomUUID());
    }

    /** Reads the id in an address. */
    public static JobId of(String text) {
        try {
            return new JobId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("jobs.unknown", "job " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
