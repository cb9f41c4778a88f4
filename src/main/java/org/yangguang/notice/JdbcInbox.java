package org.yangguang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.identity.AccountId;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The table of what people find at the desk. */
@Repository
class JdbcInbox {

    private static final String SELECT =
            "select id, kind, subject, body, link, told_at, read_at is null as unread";

    private static final ListSql<InboxLine> LIST =
            new ListSql<>(
                    SELECT,
                    """
                     from notice.notice
                    where account_id = :account
                      and (:unread = '' or (read_at is null) = (:unread = 'YES'))
                      and (:q = '' or subject ilike '%' || :q || '%')
                    """,
                    Map.of("told", "told_at", "subject", "subject"),
                    "id",
                    JdbcInbox::line);

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person knows it already. */
    boolean put(AgencyId agency, AccountId account, Notice notice, Instant at) {
        return jdbc.sql(
                                """
                                insert into notice.notice
                                       (id, agency_id, account_id, key, kind, subject, body, link, told_at)
                                values (:id, :agency, :account, :key, :kind, :subject, :body, :link, :at)
                                    on conflict (account_id, key) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("agency", agency.value())
                        .param("account", account.value())
                        .param("key", notice.key())
                        .param("kind", notice.kind())
                        .param("subject", notice.subject())
                        .param("body", notice.body())
                        .param("link", notice.link())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Listing<InboxLine> page(AccountId account, ListQuery query) {
        var params = query.params("unread", "q");
        params.put("account", account.value());
        return LIST.page(jdbc, params, query);
    }

    InboxLine require(AccountId account, UUID id) {
        return jdbc.sql(SELECT + " from notice.notice where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(JdbcInbox::line)
                .optional()
                .orElseThrow(() -> Refusal.notFound("notice.unknown", "notice " + id));
    }

    int unread(AccountId account) {
        return jdbc.sql(
                        "select count(*) from notice.notice where account_id = :account and read_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void read(AccountId account, UUID id, Instant at) {
        jdbc.sql(
                        """
                        update notice.notice set read_at = :at
                         where account_id = :account and id = :id and read_at is null
                        """)
                .param("account", account.value())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Marks as read what was told by then: what came since was not seen yet. */
    void readAll(AccountId account, Instant toldBy, Instant at) {
        jdbc.sql(
                        """
                        update notice.notice set read_at = :at
                         where account_id = :account and read_at is null and told_at <= :by
                        """)
                .param("account", account.value())
                .param("by", Timestamp.from(toldBy))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static InboxLine line(ResultSet row, int n) throws SQLException {
        return new InboxLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("unread"));
    }
}
