package org.yangguang.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** Starting runs of jobs and looking how far they are. */
@Service
public class Jobs {

    private final JdbcJobs jobs;
    private final JobRunner runner;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    Jobs(JdbcJobs jobs, JobRunner runner, AuditTrail audit, CurrentPerson person, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Starts a run in the name of the person signed in; refused while one of this kind is under way
     * for the same subject. It begins a moment after this transaction has ended.
     *
     * @param subject what the job works on, as the job knows it
     * @param title what people call it
     * @param link its page at the desk
     * @param total how many things there are to do
     */
    @Transactional
    public JobId start(String kind, UUID subject, String title, String link, int total) {
        var who = person.require();
        var id = JobId.next();
        jobs.add(
                new JobProgress(
                        id,
                        kind,
                        title,
                        link,
                        "RUNNING",
                        who.username(),
                        clock.instant(),
                        clock.instant(),
                        total,
                        0,
                        0,
                        ""),
                who.agency(),
                subject);
        audit.record(
                "job.started", "job:" + id, Map.of("kind", kind, "total", Integer.toString(total)));
        return id;
    }

    /** A run of the agency. */
    @Transactional(readOnly = true)
    public JobProgress require(AgencyId agency, JobId id) {
        return jobs.find(agency, id)
                .orElseThrow(() -> Refusal.notFound("jobs.unknown", "job " + id));
    }

    /** The runs that worked on this, the latest first. */
    @Transactional(readOnly = true)
    public List<JobProgress> of(UUID subject) {
        return jobs.of(subject);
    }

    /** The run of this kind that is not at its end yet. */
    @Transactional(readOnly = true)
    public Optional<JobProgress> underWay(String kind, UUID subject) {
        return jobs.of(subject).stream()
                .filter(run -> run.kind().equals(kind) && !run.state().equals("DONE"))
                .findFirst();
    }

    /** Goes on with a run that stands still, from now on in the name of the person signed in. */
    @Transactional
    public void resume(JobId id) {
        var run = require(person.require().agency(), id);
        if (!person.may(runner.job(run.kind()).authority())) {
            throw Refusal.forbidden("identity.not-allowed", "resume " + run.kind());
        }
        if (!run.stopped()) {
            throw Refusal.conflict("jobs.not-stopped", id + " is " + run.state());
        }
        jobs.resume(id, person.require().username(), clock.instant());
        audit.record("job.resumed", "job:" + id, Map.of("kind", run.kind()));
    }

    /** Does now what waits, until nothing is left; the program does so by itself. */
    public void runDue() {
        runner.runDue();
    }
}
