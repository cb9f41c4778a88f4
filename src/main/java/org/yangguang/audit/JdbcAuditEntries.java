package org.yangguang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;
import tools.jackson.databind.json.JsonMapper;

/** The table of the trail. */
@Repository
class JdbcAuditEntries {

    /** Names the chain among PostgreSQL's advisory locks: "audit" in ASCII. */
    private static final long CHAIN = 0x6175646974L;

    static final String SELECT =
            """
            select number, at, actor, address, action, subject, facts, previous_hash, hash
              from audit.entry
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    JdbcAuditEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static final String WHERE =
            """
             where actor = coalesce(nullif(?, ''), actor)
               and starts_with(action, ?) and starts_with(subject, ?)
            """;

    /** One page of the trail; actor whole, action and subject by their beginning. */
    Listing<AuditEntry> list(ListQuery query) {
        var rows =
                jdbc.query(
                        SELECT
                                + WHERE
                                + " order by number "
                                + query.direction()
                                + " limit "
                                + query.size()
                                + " offset "
                                + query.offset(),
                        JdbcAuditEntries::row,
                        filters(query));
        Long total =
                jdbc.queryForObject(
                        "select count(*) from audit.entry" + WHERE, Long.class, filters(query));
        return new Listing<>(rows, total == null ? 0 : total);
    }

    /** All lines that the query asks for; the caller closes the stream. */
    Stream<AuditEntry> stream(ListQuery query) {
        return jdbc.queryForStream(
                SELECT + WHERE + " order by number " + query.direction(),
                JdbcAuditEntries::row,
                filters(query));
    }

    /** The lines about one subject, oldest first. */
    List<AuditEntry> about(String subject) {
        return jdbc.query(
                SELECT + " where subject = ? order by number", JdbcAuditEntries::row, subject);
    }

    /** Whether the actor did that with the subject since then. */
    boolean isThere(String actor, String action, String subject, Instant since) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select from audit.entry
                                        where subject = ? and actor = ? and action = ? and at >= ?)
                        """,
                        Boolean.class,
                        subject,
                        actor,
                        action,
                        Timestamp.from(since)));
    }

    /** With how many subjects the actor did that since then. */
    int subjects(String actor, String action, Instant since) {
        Integer n =
                jdbc.queryForObject(
                        """
                        select count(distinct subject) from audit.entry
                         where actor = ? and action = ? and at >= ?
                        """,
                        Integer.class,
                        actor,
                        action,
                        Timestamp.from(since));
        return n == null ? 0 : n;
    }

    private static Object[] filters(ListQuery query) {
        return new Object[] {
            query.filter("actor").orElse(""),
            query.filter("action").orElse(""),
            query.filter("subject").orElse("")
        };
    }

    /** Hangs the lines on the end of the chain; others wait until this transaction is over. */
    void append(List<AuditTrail.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, CHAIN);
        var last =
                jdbc.query(
                        "select number, hash from audit.entry order by number desc limit 1",
                        row ->
                                row.next()
                                        ? new End(row.getLong("number"), hex(row.getBytes("hash")))
                                        : new End(0, AuditChain.START));
        var chained = new ArrayList<Object[]>();
        var end = last == null ? new End(0, AuditChain.START) : last;
        for (var line : lines) {
            var entry = entry(end, line);
            end = new End(entry.number(), entry.hash());
            chained.add(columns(entry));
        }
        jdbc.batchUpdate(
                """
                insert into audit.entry
                       (number, at, actor, address, action, subject, facts, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                chained);
    }

    private static AuditEntry entry(End end, AuditTrail.Line line) {
        var open =
                new AuditEntry(
                        end.number() + 1,
                        line.at(),
                        line.actor(),
                        line.address(),
                        line.action(),
                        line.subject(),
                        line.facts(),
                        end.hash(),
                        "");
        return new AuditEntry(
                open.number(),
                open.at(),
                open.actor(),
                open.address(),
                open.action(),
                open.subject(),
                open.facts(),
                open.previousHash(),
                AuditChain.hashOf(open));
    }

    private static Object[] columns(AuditEntry entry) {
        return new Object[] {
            entry.number(),
            Timestamp.from(entry.at()),
            entry.actor(),
            entry.address(),
            entry.action(),
            entry.subject(),
            AuditChain.facts(entry.facts()),
            HexFormat.of().parseHex(entry.previousHash()),
            HexFormat.of().parseHex(entry.hash())
        };
    }

    static AuditEntry row(ResultSet row, int n) throws SQLException {
        var facts = new TreeMap<String, String>();
        JSON.readTree(row.getString("facts"))
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                facts,
                hex(row.getBytes("previous_hash")),
                hex(row.getBytes("hash")));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Where the chain ends at the moment. */
    private record End(long number, String hash) {}
}
