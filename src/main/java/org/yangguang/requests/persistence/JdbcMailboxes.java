package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.requests.domain.Mailboxes;

/** How far each mail box is read. */
@Repository
class JdbcMailboxes implements Mailboxes {

    private final JdbcClient jdbc;

    JdbcMailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Progress> claim(String box, UUID lease, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        insert into requests.mailbox as old (box, since, lease, lease_until)
                        values (:box, :now, :lease, :until)
                            on conflict (box) do update
                           set lease = excluded.lease, lease_until = excluded.lease_until
                         where old.lease_until <= :now
                        returning since, uid_validity, last_uid
                        """)
                .param("box", box)
                .param("lease", lease)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) ->
                                new Progress(
                                        row.getObject("since", OffsetDateTime.class).toInstant(),
                                        row.getLong("uid_validity"),
                                        row.getLong("last_uid")))
                .optional();
    }

    @Override
    public boolean reached(String box, UUID lease, long validity, long uid, Instant until) {
        return jdbc.sql(
                                """
                                update requests.mailbox
                                   set uid_validity = :validity, last_uid = :uid, lease_until = :until
                                 where box = :box and lease = :lease
                                """)
                        .param("validity", validity)
                        .param("uid", uid)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("box", box)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    @Override
    public void released(String box, UUID lease, Instant now) {
        jdbc.sql(
                        """
                        update requests.mailbox
                           set lease = null, lease_until = :now, read_at = :now, failing_since = null,
                               fault = ''
                         where box = :box and lease = :lease
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("box", box)
                .param("lease", lease)
                .update();
    }

    @Override
    public Instant failed(String box, UUID lease, String fault, Instant now) {
        return jdbc.sql(
                        """
                        update requests.mailbox
                           set lease = null, lease_until = :now, fault = :fault,
                               failing_since = coalesce(failing_since, :now)
                         where box = :box and lease = :lease
                        returning failing_since
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("fault", fault)
                .param("box", box)
                .param("lease", lease)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
    }

    @Override
    public Optional<Status> status(String box) {
        return jdbc.sql(
                        "select read_at, failing_since, fault from requests.mailbox where box = :box")
                .param("box", box)
                .query(JdbcMailboxes::status)
                .optional();
    }

    private static Status status(ResultSet row, int n) throws SQLException {
        return new Status(
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("failing_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("fault"));
    }
}
