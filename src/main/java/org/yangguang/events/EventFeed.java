package org.yangguang.events;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yangguang.org.AgencyId;

/**
 * Where modules tell what happened, in the transaction of the deed: deed and event stand or fall
 * together. The number in the feed is given right before the commit, under a lock that ends with
 * it, so that numbers have no gaps and nobody sees a higher one before a lower one.
 */
@Component
public class EventFeed {

    private final JdbcEvents events;
    private final Clock clock;

    EventFeed(JdbcEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of something that happened in an agency.
     *
     * @param subject what it is about, such as {@code request:<id>}
     * @param facts ids, numbers, days and codes; nothing about a person, no text that anybody wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AgencyId agency, EventKind kind, String subject, Map<String, String> facts) {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.told.add(
                new Told(agency, clock.instant(), kind.code(), subject, new TreeMap<>(facts)));
    }

    /** The events of one transaction. */
    private final class Pending implements TransactionSynchronization {

        private final List<Told> told = new ArrayList<>();

        /** Before the audit trail, always: two locks taken in one order block nobody for good. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            events.append(told);
            told.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EventFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EventFeed.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(EventFeed.this);
        }
    }
}
