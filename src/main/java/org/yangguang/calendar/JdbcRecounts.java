package org.yangguang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the recounting of each loading is. */
@Repository
class JdbcRecounts {

    private static final String SELECT =
            """
            select entry, source, pass, after, seen, failed, done_at is not null as done
              from calendar.recount
            """;

    private final JdbcClient jdbc;

    JdbcRecounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long entry, String source, Instant now) {
        jdbc.sql(
                        """
                        insert into calendar.recount (entry, source, not_before)
                        values (:entry, :source, :now)
                        """)
                .param("entry", entry)
                .param("source", source)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Claims the next piece of work for the caller's transaction: of several nodes one gets it, and
     * when that one is killed, the next. Earlier loadings come first.
     */
    Optional<Recount> claim(Instant now) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where done_at is null and not_before <= :now
                                   order by pass, entry, source
                                     for update skip locked
                                   limit 1
                                  """)
                .param("now", Timestamp.from(now))
                .query(JdbcRecounts::recount)
                .optional();
    }

    void reached(Recount work, UUID last, int seen, int failed) {
        jdbc.sql(
                        """
                        update calendar.recount
                           set after = :last, seen = seen + :seen, failed = failed + :failed
                         where entry = :entry and source = :source
                        """)
                .param("last", last)
                .param("seen", seen)
                .param("failed", failed)
                .param("entry", work.entry())
                .param("source", work.source())
                .update();
    }

    /** The first pass is over; the second follows when every node counts with the new calendar. */
    void again(Recount work, Instant notBefore) {
        jdbc.sql(
                        """
                        update calendar.recount set pass = 2, after = null, not_before = :notBefore
                         where entry = :entry and source = :source
                        """)
                .param("notBefore", Timestamp.from(notBefore))
                .param("entry", work.entry())
                .param("source", work.source())
                .update();
    }

    void done(Recount work, Instant now) {
        jdbc.sql(
                        """
                        update calendar.recount set done_at = :now
                         where entry = :entry and source = :source
                        """)
                .param("now", Timestamp.from(now))
                .param("entry", work.entry())
                .param("source", work.source())
                .update();
    }

    /** Whether cases still follow some loading. */
    boolean isUnderWay() {
        return jdbc.sql(
                        "select exists (select from calendar.recount where done_at is null and pass = 1)")
                .query(Boolean.class)
                .single();
    }

    List<Recount> of(long entry) {
        return jdbc.sql(SELECT + " where entry = :entry order by source")
                .param("entry", entry)
                .query(JdbcRecounts::recount)
                .list();
    }

    private static Recount recount(ResultSet row, int n) throws SQLException {
        return new Recount(
                row.getLong("entry"),
                row.getString("source"),
                row.getInt("pass"),
                Optional.ofNullable(row.getObject("after", UUID.class)),
                row.getInt("seen"),
                row.getInt("failed"),
                row.getBoolean("done"));
    }

    /**
     * The recounting of one module's cases after one loading.
     *
     * @param pass 1 moves the dates; 2 looks once more for cases that a node counted meanwhile with
     *     the calendar before
     * @param after the last case that was looked at
     * @param seen how many cases were looked at in the first pass
     * @param failed how many of them could not be counted
     */
    record Recount(
            long entry,
            String source,
            int pass,
            Optional<UUID> after,
            int seen,
            int failed,
            boolean done) {

        boolean isUnderWay() {
            return pass == 1 && !done;
        }
    }
}
