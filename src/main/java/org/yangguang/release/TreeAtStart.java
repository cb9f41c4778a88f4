package org.yangguang.release;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a log from before there was a tree under it, beside the serving: step by step, each one a
 * transaction of its own, so that a program that was ended goes on where it stood.
 */
@Component
class TreeAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(TreeAtStart.class);

    private final LogTree tree;
    private final JdbcPublicLog log;
    private final TransactionTemplate transactions;
    private final ReleaseSettings settings;
    private final AtomicBoolean closing = new AtomicBoolean();

    TreeAtStart(
            LogTree tree,
            JdbcPublicLog log,
            TransactionTemplate transactions,
            ReleaseSettings settings) {
        this.tree = tree;
        this.log = log;
        this.transactions = transactions;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.catchUp() && !tree.isSettled()) {
            Thread.ofVirtual().name("log-tree").start(this::catchUp);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing.set(true);
    }

    /** Returns when the tree covers the log. */
    void catchUp() {
        boolean whole = false;
        while (!whole && !closing.get()) {
            whole =
                    Boolean.TRUE.equals(
                            transactions.execute(
                                    _ -> {
                                        log.lock();
                                        return tree.grow();
                                    }));
        }
        if (whole) {
            LOG.info("the public log is under its tree: {} entries", log.head().number());
        }
    }
}
