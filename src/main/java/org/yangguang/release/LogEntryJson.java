package org.yangguang.release;

import java.time.Instant;

/** An entry as the API and a downloaded log write it: strings and one number. */
record LogEntryJson(
        long number,
        String at,
        String kind,
        String subject,
        String agency,
        String title,
        String contentHash,
        String basis,
        String reason,
        String url,
        String previousHash,
        String entryHash) {

    static LogEntryJson of(LogEntry entry) {
        return new LogEntryJson(
                entry.number(),
                entry.at().toString(),
                entry.kind().name(),
                entry.subject().toString(),
                entry.agency(),
                entry.title(),
                entry.contentHash().hex(),
                entry.basis().name(),
                entry.reason(),
                entry.url(),
                entry.previousHash().hex(),
                entry.entryHash().hex());
    }

    LogEntry entry() {
        return new LogEntry(
                number,
                Instant.parse(at),
                LogEntry.Kind.valueOf(kind),
                ReleaseSubject.parse(subject),
                agency,
                title,
                new Fingerprint(contentHash),
                LogEntry.Basis.valueOf(basis),
                reason,
                url,
                new Fingerprint(previousHash),
                new Fingerprint(entryHash));
    }
}
