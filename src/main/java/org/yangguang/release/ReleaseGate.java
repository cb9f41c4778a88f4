package org.yangguang.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.shared.Refusal;

/**
 * The one gate (发布关口): whatever becomes public passes here, with a proof for exactly this content,
 * and leaves an entry in the public log in the same transaction. Whoever calls makes the thing
 * visible in that transaction too, so that both stand or fall together. Call it last: publications
 * wait for one another from here to the end of the transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReleaseGate {

    private final JdbcPublicLog log;
    private final LogTree tree;
    private final Clock clock;

    ReleaseGate(JdbcPublicLog log, LogTree tree, Clock clock) {
        this.log = log;
        this.tree = tree;
        this.clock = clock;
    }

    /** Lets one content out (先审查、再公开). */
    public LogEntry publish(ReleaseCandidate candidate) {
        return publishAll(List.of(candidate)).getFirst();
    }

    /**
     * Lets many contents out, each with its own proof (逐项审查), in one reading and one writing.
     *
     * @return an entry for each candidate in order; what is already public unchanged keeps its old
     *     one
     */
    public List<LogEntry> publishAll(List<ReleaseCandidate> candidates) {
        candidates.forEach(candidate -> candidate.proof().require(candidate.content()));
        log.lock();
        Map<ReleaseSubject, LogEntry> latest =
                new HashMap<>(
                        log.latest(candidates.stream().map(ReleaseCandidate::subject).toList()));
        var chain = new Chain();
        var proofs = new ArrayList<JdbcPublicLog.ProofRow>();
        var entries = new ArrayList<LogEntry>(candidates.size());
        for (var candidate : candidates) {
            var last = latest.get(candidate.subject());
            if (last != null && isPublic(last) && last.contentHash().equals(candidate.content())) {
                entries.add(last);
                continue;
            }
            var entry = chain.add(fact(candidate, last));
            latest.put(candidate.subject(), entry);
            entries.add(entry);
            proofs.addAll(JdbcPublicLog.ProofRow.of(entry.number(), candidate.proof()));
        }
        append(chain, proofs);
        return entries;
    }

    /**
     * Takes a content back (撤回). The entry stays as a stone with the reason; the caller takes the
     * content away in the same transaction.
     */
    public LogEntry withdraw(ReleaseSubject subject, String title, String reason, String person) {
        if (reason.isBlank()) {
            throw Refusal.invalid("release.reason-missing", subject + " withdrawn without reason");
        }
        log.lock();
        var last =
                Optional.ofNullable(log.latest(List.of(subject)).get(subject))
                        .filter(ReleaseGate::isPublic)
                        .orElseThrow(
                                () -> Refusal.conflict("release.not-public", subject.toString()));
        var chain = new Chain();
        var entry =
                chain.add(
                        new LogEntry.Fact(
                                LogEntry.Kind.WITHDRAW,
                                subject,
                                last.agency(),
                                title,
                                last.contentHash(),
                                LogEntry.Basis.DECISION,
                                reason.strip(),
                                last.url()));
        append(
                chain,
                List.of(
                        new JdbcPublicLog.ProofRow(
                                entry.number(), 1, "DECISION", person, entry.at())));
        return entry;
    }

    /** Adds the entries with what let them out, and signs the log that has them. */
    private void append(Chain chain, List<JdbcPublicLog.ProofRow> proofs) {
        if (!chain.added.isEmpty()) {
            log.append(chain.added, proofs);
            tree.grow();
        }
    }

    private static LogEntry.Fact fact(ReleaseCandidate candidate, @Nullable LogEntry last) {
        var kind = last != null && isPublic(last) ? LogEntry.Kind.CHANGE : LogEntry.Kind.PUBLISH;
        return new LogEntry.Fact(
                kind,
                candidate.subject(),
                candidate.agency(),
                candidate.title(),
                candidate.content(),
                candidate.proof().basis(),
                "",
                candidate.url());
    }

    private static boolean isPublic(LogEntry entry) {
        return entry.kind() != LogEntry.Kind.WITHDRAW;
    }

    /** Entries being added behind the present end of the log. */
    private final class Chain {

        private final List<LogEntry> added = new ArrayList<>();
        private LogEntry.Head head = log.head();

        LogEntry add(LogEntry.Fact fact) {
            var entry = LogEntry.following(head, clock.instant(), fact);
            head = entry.head();
            added.add(entry);
            return entry;
        }
    }
}
