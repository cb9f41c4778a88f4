package org.yangguang.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;

/** Runs of jobs in PostgreSQL. */
@Repository
class JdbcJobs {

    /** A run whose row this transaction holds. */
    record Claimed(JobId id, String kind, UUID subject, String startedBy, int tries) {}

    private final JdbcClient jdbc;

    JdbcJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(JobProgress run, AgencyId agency, UUID subject) {
        try {
            jdbc.sql(
                            """
                            insert into jobs.run (id, agency_id, kind, subject, title, link, started_by,
                                                  started_at, changed_at, not_before, total)
                            values (:id, :agency, :kind, :subject, :title, :link, :by, :at, :at, :at, :total)
                            """)
                    .param("id", run.id().value())
                    .param("agency", agency.value())
                    .param("kind", run.kind())
                    .param("subject", subject)
                    .param("title", run.title())
                    .param("link", run.link())
                    .param("by", run.startedBy())
                    .param("at", utc(run.startedAt()))
                    .param("total", run.total())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("jobs.under-way", run.kind() + " of " + subject);
        }
    }

    Optional<JobProgress> find(AgencyId agency, JobId id) {
        return jdbc.sql("select * from jobs.run where id = :id and agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency.value())
                .query(JdbcJobs::progress)
                .optional();
    }

    List<JobProgress> of(UUID subject) {
        return jdbc.sql("select * from jobs.run where subject = :subject order by started_at desc")
                .param("subject", subject)
                .query(JdbcJobs::progress)
                .list();
    }

    /** What stands still and was started by this person, the longest first. */
    List<JobProgress> stopped(AgencyId agency, String startedBy) {
        return jdbc.sql(
                        """
                        select * from jobs.run
                         where agency_id = :agency and started_by = :by and state = 'STOPPED'
                         order by changed_at
                        """)
                .param("agency", agency.value())
                .param("by", startedBy)
                .query(JdbcJobs::progress)
                .list();
    }

    Optional<Claimed> claim(Instant now) {
        return jdbc.sql(
                        """
                        select id, kind, subject, started_by, tries from jobs.run
                         where state = 'RUNNING' and not_before <= :now
                         order by changed_at limit 1
                           for update skip locked
                        """)
                .param("now", utc(now))
                .query(
                        (row, n) ->
                                new Claimed(
                                        new JobId(row.getObject("id", UUID.class)),
                                        row.getString("kind"),
                                        row.getObject("subject", UUID.class),
                                        row.getString("started_by"),
                                        row.getInt("tries")))
                .optional();
    }

    void advance(JobId id, int done, int leftOut, Instant at) {
        jdbc.sql(
                        """
                        update jobs.run
                           set done = done + :done, left_out = left_out + :left, tries = 0, changed_at = :at,
                               total = greatest(total, done + :done + left_out + :left)
                         where id = :id
                        """)
                .param("id", id.value())
                .param("done", done)
                .param("left", leftOut)
                .param("at", utc(at))
                .update();
    }

    void end(JobId id, Instant at) {
        state(id, "DONE", "", at);
    }

    void stop(JobId id, String fault, Instant at) {
        state(id, "STOPPED", fault, at);
    }

    void postpone(JobId id, Instant until) {
        jdbc.sql("update jobs.run set tries = tries + 1, not_before = :until where id = :id")
                .param("id", id.value())
                .param("until", utc(until))
                .update();
    }

    void resume(JobId id, String by, Instant at) {
        jdbc.sql(
                        """
                        update jobs.run set state = 'RUNNING', fault = '', tries = 0, started_by = :by,
                                            not_before = :at, changed_at = :at
                         where id = :id
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    private void state(JobId id, String state, String fault, Instant at) {
        jdbc.sql(
                        "update jobs.run set state = :state, fault = :fault, changed_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state)
                .param("fault", fault)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static JobProgress progress(ResultSet row, int n) throws SQLException {
        return new JobProgress(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                row.getString("link"),
                row.getString("state"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("left_out"),
                row.getString("fault"));
    }
}
