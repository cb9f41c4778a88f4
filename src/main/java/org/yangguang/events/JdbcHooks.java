package org.yangguang.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** The addresses to call, and how far each is. */
@Repository
class JdbcHooks {

    private static final String COLUMNS =
            "id, agency_id, name, url, secret, kinds, state, delivered, tries, failing_since, next_at,"
                    + " fault, version";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    JdbcHooks(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    List<Hook> of(AgencyId agency) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from events.hook where agency_id = :agency order by name, id")
                .param("agency", agency.value())
                .query(this::hook)
                .list();
    }

    Hook require(AgencyId agency, UUID id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from events.hook where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::hook)
                .optional()
                .orElseThrow(() -> Refusal.notFound("events.unknown-hook", "hook " + id));
    }

    /** How many of the agency's addresses are not called any more because nothing gets through. */
    int stopped(AgencyId agency) {
        return jdbc.sql(
                        """
                        select count(*) from events.hook
                         where agency_id = :agency and state in ('DEAD', 'GONE')
                        """)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    void add(Hook hook) {
        jdbc.sql(
                        """
                        insert into events.hook
                               (id, agency_id, name, url, secret, kinds, state, delivered, next_at,
                                lease_until)
                        values (:id, :agency, :name, :url, :secret, :kinds, :state, :delivered, :next,
                                :next)
                        """)
                .param("id", hook.id())
                .param("agency", hook.agency().value())
                .param("name", hook.name())
                .param("url", hook.url())
                .param("secret", cipher.seal(hook.secret()))
                .param("kinds", hook.kinds().toArray(String[]::new))
                .param("state", hook.state().name())
                .param("delivered", hook.delivered())
                .param("next", Timestamp.from(hook.nextAt()))
                .update();
    }

    /**
     * Saves what was changed at the desk; whoever is calling just now learns that he no longer
     * speaks for it. False when somebody else changed it meanwhile.
     */
    boolean save(Hook hook) {
        return jdbc.sql(
                                """
                                update events.hook
                                   set name = :name, url = :url, secret = :secret, kinds = :kinds,
                                       state = :state, delivered = :delivered, tries = :tries,
                                       failing_since = :since, next_at = :next, fault = :fault,
                                       lease = null, lease_until = :next, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("name", hook.name())
                        .param("url", hook.url())
                        .param("secret", cipher.seal(hook.secret()))
                        .param("kinds", hook.kinds().toArray(String[]::new))
                        .param("state", hook.state().name())
                        .param("delivered", hook.delivered())
                        .param("tries", hook.tries())
                        .param(
                                "since",
                                hook.failingSince().map(Timestamp::from).orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("next", Timestamp.from(hook.nextAt()))
                        .param("fault", hook.fault())
                        .param("id", hook.id())
                        .param("version", hook.version())
                        .update()
                == 1;
    }

    boolean remove(Hook hook) {
        return jdbc.sql("delete from events.hook where id = :id and version = :version")
                        .param("id", hook.id())
                        .param("version", hook.version())
                        .update()
                == 1;
    }

    /**
     * Takes a hook that has something to be told, for one node alone until the lease ends.
     *
     * @param lease what the node proves with that it still holds it
     */
    Optional<Hook> claim(UUID lease, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update events.hook
                           set lease = :lease, lease_until = :until
                         where id = (select hook.id
                                       from events.hook
                                       join events.head using (agency_id)
                                      where state = 'ACTIVE' and next_at <= :now
                                        and lease_until <= :now and delivered < last
                                      order by next_at
                                        for update of hook skip locked
                                      limit 1)
                        returning
                        """
                                + COLUMNS)
                .param("lease", lease)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .query(this::hook)
                .optional();
    }

    /** All up to that number is told; false when the lease is another's by now. */
    boolean delivered(Hook hook, UUID lease, long seq, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                update events.hook
                                   set delivered = :seq, tries = 0, failing_since = null, fault = '',
                                       next_at = :now, lease_until = :until
                                 where id = :id and lease = :lease
                                """)
                        .param("seq", seq)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .param("id", hook.id())
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** It was not taken: tried again at that time, or not any more. */
    boolean failed(
            Hook hook, UUID lease, Hook.State state, String fault, Instant since, Instant nextAt) {
        return jdbc.sql(
                                """
                                update events.hook
                                   set tries = tries + 1, failing_since = :since, fault = :fault,
                                       state = :state, next_at = :next, lease = null,
                                       lease_until = :since
                                 where id = :id and lease = :lease
                                """)
                        .param("since", Timestamp.from(since))
                        .param("fault", fault)
                        .param("state", state.name())
                        .param("next", Timestamp.from(nextAt))
                        .param("id", hook.id())
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** Nothing more to be told for the moment. */
    void release(Hook hook, UUID lease, Instant now) {
        jdbc.sql(
                        """
                        update events.hook set lease = null, lease_until = :now
                         where id = :id and lease = :lease
                        """)
                .param("now", Timestamp.from(now))
                .param("id", hook.id())
                .param("lease", lease)
                .update();
    }

    void note(Hook hook, HookTry one, Instant forgetBefore) {
        jdbc.sql("delete from events.call where hook_id = :id and at < :before")
                .param("id", hook.id())
                .param("before", Timestamp.from(forgetBefore))
                .update();
        jdbc.sql(
                        """
                        insert into events.call (hook_id, seq, at, millis, fault)
                        select id, :seq, :at, :millis, :fault from events.hook where id = :id
                        """)
                .param("id", hook.id())
                .param("seq", one.seq())
                .param("at", Timestamp.from(one.at()))
                .param("millis", one.millis())
                .param("fault", one.fault())
                .update();
    }

    /** The last calls, the latest first. */
    List<HookTry> tries(Hook hook, int most) {
        return jdbc.sql(
                        """
                        select seq, at, millis, fault from events.call
                         where hook_id = :id order by at desc, seq desc limit :most
                        """)
                .param("id", hook.id())
                .param("most", most)
                .query(
                        (row, n) ->
                                new HookTry(
                                        row.getLong("seq"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getInt("millis"),
                                        row.getString("fault")))
                .list();
    }

    private Hook hook(ResultSet row, int n) throws SQLException {
        return new Hook(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                row.getString("url"),
                cipher.open(row.getBytes("secret")),
                List.of((String[]) row.getArray("kinds").getArray()),
                Hook.State.valueOf(row.getString("state")),
                row.getLong("delivered"),
                row.getInt("tries"),
                Optional.ofNullable(row.getObject("failing_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("fault"),
                row.getLong("version"));
    }
}
