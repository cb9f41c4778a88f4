package org.yangguang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The outbox: what is on its way, sealed at rest. */
@Repository
class JdbcDeliveries {

    private static final String COLUMNS =
            "id, agency_id, channel, kind, address, subject, body, link, state, tries, next_at, fault,"
                    + " created_at, sent_at";

    private static final String FROM =
            """
             from notice.delivery
            where agency_id = :agency
              and (:state = '' or state = :state)
              and (:channel = '' or channel = :channel)
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<Delivery> list;

    JdbcDeliveries(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        "select " + COLUMNS,
                        FROM,
                        Map.of("created", "created_at", "state", "state", "channel", "channel"),
                        "id",
                        this::delivery);
    }

    /** False when this address was told the same already. */
    boolean add(AgencyId agency, Channel channel, String address, Notice notice, Instant at) {
        return jdbc.sql(
                                """
                                insert into notice.delivery
                                       (id, agency_id, channel, recipient_index, key, kind, address,
                                        subject, body, link, next_at, created_at)
                                values (:id, :agency, :channel, :index, :key, :kind, :address,
                                        :subject, :body, :link, :at, :at)
                                    on conflict (channel, recipient_index, key) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("agency", agency.value())
                        .param("channel", channel.name())
                        .param("index", cipher.blindIndex(address))
                        .param("key", notice.key())
                        .param("kind", notice.kind())
                        .param("address", cipher.seal(address))
                        .param("subject", cipher.seal(notice.subject()))
                        .param("body", cipher.seal(notice.body()))
                        .param("link", notice.link())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /**
     * Takes the message that has waited longest, for one node alone: until the lease ends nobody
     * else sees it, and should this node be killed meanwhile, another takes it then.
     */
    Optional<Delivery> claim(Collection<Channel> channels, Instant now, Instant leaseEnds) {
        return jdbc.sql(
                        """
                        update notice.delivery
                           set tries = tries + 1, next_at = :lease
                         where id = (select id from notice.delivery
                                      where state = 'WAITING' and next_at <= :now
                                        and channel in (:channels)
                                      order by next_at, created_at
                                        for update skip locked
                                      limit 1)
                        returning
                        """
                                + COLUMNS)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(leaseEnds))
                .param("channels", channels.stream().map(Enum::name).toList())
                .query(this::delivery)
                .optional();
    }

    /** It was taken; what it said is no longer needed. */
    void sent(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update notice.delivery
                           set state = 'SENT', sent_at = :at, subject = null, body = null, fault = ''
                         where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** It is tried again at that time, because it must not go out now: that was no try. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update notice.delivery set tries = tries - 1, next_at = :until where id = :id")
                .param("id", id)
                .param("until", Timestamp.from(until))
                .update();
    }

    void retry(UUID id, Instant nextAt, String fault) {
        jdbc.sql("update notice.delivery set next_at = :next, fault = :fault where id = :id")
                .param("id", id)
                .param("next", Timestamp.from(nextAt))
                .param("fault", fault)
                .update();
    }

    void fail(UUID id, String fault) {
        jdbc.sql("update notice.delivery set state = 'FAILED', fault = :fault where id = :id")
                .param("id", id)
                .param("fault", fault)
                .update();
    }

    /** Puts a message that failed back into the queue; false when it did not fail. */
    boolean again(AgencyId agency, UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update notice.delivery
                                   set state = 'WAITING', tries = 0, next_at = :now
                                 where agency_id = :agency and id = :id and state = 'FAILED'
                                """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Listing<Delivery> page(AgencyId agency, ListQuery query) {
        var params = query.params("state", "channel");
        params.put("agency", agency.value());
        return list.page(jdbc, params, query);
    }

    Delivery require(AgencyId agency, UUID id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from notice.delivery where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::delivery)
                .optional()
                .orElseThrow(() -> Refusal.notFound("notice.no-delivery", "delivery " + id));
    }

    int failed(AgencyId agency) {
        return jdbc.sql(
                        "select count(*) from notice.delivery where agency_id = :agency and state = 'FAILED'")
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private Delivery delivery(ResultSet row, int n) throws SQLException {
        var subject = row.getBytes("subject");
        var body = row.getBytes("body");
        return new Delivery(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getString("kind"),
                cipher.open(row.getBytes("address")),
                subject == null || body == null
                        ? Optional.empty()
                        : Optional.of(new Delivery.Words(cipher.open(subject), cipher.open(body))),
                row.getString("link"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getTimestamp("next_at").toInstant(),
                row.getString("fault"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant));
    }
}
