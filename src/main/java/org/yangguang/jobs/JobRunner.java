package org.yangguang.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.OnBehalf;
import org.yangguang.jobs.JdbcJobs.Claimed;
import org.yangguang.shared.Refusal;

/**
 * Does what runs have left, a few dozen things in each transaction. The row of a run is held
 * meanwhile, so several nodes share the runs without meeting; killed, nothing of the part is there
 * and the next node begins it again.
 */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Below PostgreSQL's 64 subtransactions that are cheap. */
    private static final int AT_ONCE = 50;

    private static final int MOST_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final ObjectProvider<Job> kinds;
    private final JdbcJobs jobs;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate part;
    private final TransactionTemplate item;

    JobRunner(
            ObjectProvider<Job> kinds,
            JdbcJobs jobs,
            OnBehalf onBehalf,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.clock = clock;
        this.part = new TransactionTemplate(transactions);
        this.item = new TransactionTemplate(transactions);
        this.item.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Job job(String kind) {
        return kinds.stream()
                .filter(job -> job.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such job: " + kind));
    }

    /** Goes on until nothing is left that can be done now. */
    void runDue() {
        while (!Thread.currentThread().isInterrupted() && didAPart()) {
            // the next part
        }
    }

    private boolean didAPart() {
        var claimed = new Claimed[1];
        try {
            return part.execute(
                    _ -> {
                        var run = jobs.claim(clock.instant());
                        run.ifPresent(one -> claimed[0] = one);
                        run.ifPresent(one -> onBehalf.of(one.startedBy(), () -> doPart(one)));
                        return run.isPresent();
                    });
        } catch (RuntimeException fault) {
            if (claimed[0] == null) {
                throw fault;
            }
            part.executeWithoutResult(_ -> failed(claimed[0], fault));
            return true;
        }
    }

    private boolean doPart(Claimed run) {
        var job = job(run.kind());
        var items = job.next(run.subject(), AT_ONCE);
        if (items.isEmpty()) {
            job.over(run.subject());
            jobs.end(run.id(), clock.instant());
            audit.record("job.done", "job:" + run.id(), Map.of("kind", run.kind()));
            return true;
        }
        int leftOut = takeAll(job, run.subject(), items);
        jobs.advance(run.id(), items.size() - leftOut, leftOut, clock.instant());
        return true;
    }

    private int takeAll(Job job, UUID subject, List<UUID> items) {
        int leftOut = 0;
        for (var one : items) {
            try {
                item.executeWithoutResult(_ -> job.take(subject, one));
            } catch (Refusal why) {
                LOG.info("{} leaves out {}: {}", job.kind(), one, why.getMessage());
                job.leftOut(subject, one, why);
                leftOut++;
            }
        }
        return leftOut;
    }

    /** Tried again after a pause that doubles; then it stands still until somebody looks. */
    private void failed(Claimed run, RuntimeException fault) {
        if (fault instanceof Refusal refusal) {
            LOG.info("job {} of {} stands still: {}", run.id(), run.kind(), refusal.getMessage());
            jobs.stop(run.id(), refusal.code(), clock.instant());
        } else if (run.tries() + 1 >= MOST_TRIES) {
            LOG.error("job {} of {} stands still", run.id(), run.kind(), fault);
            jobs.stop(run.id(), "jobs.fault", clock.instant());
        } else {
            LOG.warn("job {} of {} is tried again", run.id(), run.kind(), fault);
            var pause = FIRST_PAUSE.multipliedBy(1L << run.tries());
            jobs.postpone(run.id(), clock.instant().plus(pause));
        }
    }
}
