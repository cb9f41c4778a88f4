package org.yangguang.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where every deed leaves its line. The line is written in the deed's own transaction, right before
 * it commits: deed and line stand or fall together, and the chain is held for moments only, however
 * long the deed took.
 */
@Component
public class AuditTrail {

    /** Who acts when no person does. */
    public static final String SYSTEM = "system";

    private final JdbcAuditEntries entries;
    private final Clock clock;

    AuditTrail(JdbcAuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records what the person signed in does. Facts name ids, states and counts; no passwords, no
     * identity numbers, no text of applications.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, Map<String, String> facts) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        note(new Line(now(), actor(person), address(person), action, subject, sorted(facts)));
    }

    /**
     * Records what the person does, unless he did the same with the same within that time: opening
     * a page again and again is one reading.
     *
     * @return whether a line is written now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recordOnce(
            Duration within, String action, String subject, Map<String, String> facts) {
        var who = actor(SecurityContextHolder.getContext().getAuthentication());
        if (entries.isThere(who, action, subject, now().minus(within))) {
            return false;
        }
        record(action, subject, facts);
        return true;
    }

    /** Records a deed of somebody who is not signed in (yet), such as a sign-in that failed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAs(
            String actor,
            String address,
            String action,
            String subject,
            Map<String, String> facts) {
        note(new Line(now(), actor, address, action, subject, sorted(facts)));
    }

    private void note(Line line) {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.lines.add(line);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String actor(@Nullable Authentication person) {
        return person == null ? SYSTEM : person.getName();
    }

    /** Of people of the office; where an applicant sat is not written down. */
    private static String address(@Nullable Authentication person) {
        return person != null
                        && !(person instanceof AnonymousAuthenticationToken)
                        && person.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    private static SortedMap<String, String> sorted(Map<String, String> facts) {
        return new TreeMap<>(facts);
    }

    /** A line that has no place in the chain yet. */
    record Line(
            Instant at,
            String actor,
            String address,
            String action,
            String subject,
            SortedMap<String, String> facts) {}

    /** The lines of one transaction. */
    private final class Pending implements TransactionSynchronization {

        private final List<Line> lines = new ArrayList<>();
        private final IdentityHashMap<Object, Integer> lengths = new IdentityHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.append(lines);
            lines.clear();
        }

        /** What is undone to a savepoint leaves no line. */
        @Override
        public void savepoint(Object savepoint) {
            lengths.put(savepoint, lines.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            int length = lengths.getOrDefault(savepoint, 0);
            lines.subList(length, lines.size()).clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
