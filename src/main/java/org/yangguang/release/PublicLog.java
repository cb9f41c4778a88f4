package org.yangguang.release;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public log as anybody may read it (公开日志). */
@Service
@Transactional(readOnly = true)
public class PublicLog {

    /** As many entries as one reading gives. */
    public static final int MOST = 1000;

    private final JdbcPublicLog log;

    PublicLog(JdbcPublicLog log) {
        this.log = log;
    }

    /** The end of the log. */
    public LogEntry.Head head() {
        return log.head();
    }

    /** Entries by their numbers, both ends included, at most {@link #MOST}, oldest first. */
    public List<LogEntry> entries(long from, long to) {
        long first = Math.max(1, from);
        return to < first ? List.of() : log.entries(first, Math.min(to, first + MOST - 1));
    }

    public Optional<LogEntry> entry(long number) {
        return log.entries(number, number).stream().findFirst();
    }

    /** Everything that happened to a subject, oldest first. */
    public List<LogEntry> entriesOf(ReleaseSubject subject) {
        return log.entriesOf(subject);
    }

    /** The last thing that happened to a subject. */
    public Optional<LogEntry> entryOf(ReleaseSubject subject) {
        return Optional.ofNullable(log.latest(List.of(subject)).get(subject));
    }

    /** Reads the whole log and checks its chain. */
    public LogVerification.Result verify() {
        return verify(Optional.empty());
    }

    /** The same, also against an end of the log that somebody kept. */
    public LogVerification.Result verify(Optional<LogEntry.Head> kept) {
        var verification = LogVerification.fromTheStart();
        log.each(verification::take);
        kept.filter(end -> !reached(end)).ifPresent(verification::expectHead);
        return verification.result();
    }

    private boolean reached(LogEntry.Head end) {
        return entry(end.number()).filter(entry -> entry.head().equals(end)).isPresent();
    }
}
