package org.yangguang.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public log as anybody may read it (公开日志). */
@Service
@Transactional(readOnly = true)
public class PublicLog {

    /** As many entries as one reading gives. */
    public static final int MOST = 1000;

    private final JdbcPublicLog log;
    private final LogTree tree;
    private final JdbcLogKeys keys;

    PublicLog(JdbcPublicLog log, LogTree tree, JdbcLogKeys keys) {
        this.log = log;
        this.tree = tree;
        this.keys = keys;
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

    /**
     * Which of these contents the gate let out as they are: the log's last word on the subject is a
     * release of exactly this content. Whoever shows a content asks here, so that nothing leaves
     * that was changed or made public behind the gate.
     */
    public Set<ReleaseSubject> standing(Map<ReleaseSubject, Fingerprint> contents) {
        var latest = log.latest(List.copyOf(contents.keySet()));
        return contents.entrySet().stream()
                .filter(
                        content ->
                                Optional.ofNullable(latest.get(content.getKey()))
                                        .filter(entry -> entry.letsOut(content.getValue()))
                                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The signed end of the tree; none before the first entry. */
    public Optional<TreeHead> signedHead() {
        return tree.head();
    }

    /** The first head that was signed for so many entries. */
    public Optional<TreeHead> signedHead(long size) {
        return tree.head(size);
    }

    /** The keys that signed the log, oldest first. */
    public List<LogKey> keys() {
        return keys.all();
    }

    private LogKeyring keyring() {
        return new LogKeyring(keys.all(), Optional.empty());
    }

    /**
     * Proves that an entry is in the tree of the newest head; none when there is no such entry, or
     * when it is not under the tree yet.
     */
    public Optional<InclusionProof> inclusion(long number) {
        return tree.head()
                .filter(head -> number <= head.size())
                .flatMap(
                        head ->
                                entry(number)
                                        .map(
                                                entry ->
                                                        new InclusionProof(
                                                                entry,
                                                                tree.of(head.size())
                                                                        .inclusion(number - 1),
                                                                head)));
    }

    /** Proves that the log of {@code to} entries begins with the log of {@code from} entries. */
    public Optional<ConsistencyProof> consistency(long from, long to) {
        long covered = tree.head().map(TreeHead::size).orElse(0L);
        if (from < 1 || from > to || to > covered) {
            return Optional.empty();
        }
        var later = tree.of(to);
        return Optional.of(
                new ConsistencyProof(
                        from, tree.of(from).root(), to, later.root(), later.consistency(from)));
    }

    /** Hands over every entry in order without holding them all. */
    public void each(Consumer<LogEntry> reader) {
        log.each(reader);
    }

    /**
     * Reads the whole log and checks its chain, the tree over it, and the signature under its head.
     *
     * @param kept ends of the log that somebody kept
     */
    public LogVerification.Result verify(List<KeptHead> kept) {
        var verification = LogVerification.fromTheStart().expecting(kept);
        // The head first: publications go on while the entries are read.
        tree.head().ifPresent(head -> verification.expecting(head, keyring()));
        log.each(verification::take);
        return verification.result();
    }

    /** The same, with nothing kept from earlier. */
    public LogVerification.Result verify() {
        return verify(List.of());
    }
}
