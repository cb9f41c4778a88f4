package org.yangguang.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's table; it knows only reading and appending, and the database refuses the rest. */
@Repository
class JdbcPublicLog {

    private static final String COLUMNS =
            """
            number, at, kind, subject, agency, title, content_hash, basis, reason, url,
            previous_hash, entry_hash
            """;

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    JdbcPublicLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes those who append wait for one another until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('release.entry', 0))")
                .query((rs, n) -> 0)
                .single();
    }

    LogEntry.Head head() {
        return jdbc.sql(
                        """
                        select number, entry_hash from release.entry order by number desc limit 1
                        """)
                .query(
                        (rs, n) ->
                                new LogEntry.Head(
                                        rs.getLong("number"),
                                        new Fingerprint(rs.getString("entry_hash"))))
                .optional()
                .orElse(LogEntry.Head.EMPTY);
    }

    List<LogEntry> entries(long from, long to) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from release.entry where number between :from and :to order by number")
                .param("from", from)
                .param("to", to)
                .query(JdbcPublicLog::entry)
                .list();
    }

    List<LogEntry> entriesOf(ReleaseSubject subject) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from release.entry where subject = :subject order by number")
                .param("subject", subject.toString())
                .query(JdbcPublicLog::entry)
                .list();
    }

    Map<ReleaseSubject, LogEntry> latest(List<ReleaseSubject> subjects) {
        var names = subjects.stream().map(ReleaseSubject::toString).toArray(String[]::new);
        return jdbc
                .sql(
                        "select distinct on (subject) "
                                + COLUMNS
                                + """
                                 from release.entry where subject = any(:subjects)
                                order by subject, number desc
                                """)
                .param("subjects", names)
                .query(JdbcPublicLog::entry)
                .list()
                .stream()
                .collect(Collectors.toMap(LogEntry::subject, Function.identity()));
    }

    /** Hands over every entry in order without holding them all. */
    void each(Consumer<LogEntry> reader) {
        long next = 1;
        while (true) {
            var some = entries(next, next + PublicLog.MOST - 1);
            some.forEach(reader);
            if (some.isEmpty() && noneAfter(next + PublicLog.MOST - 1)) {
                return;
            }
            next += PublicLog.MOST;
        }
    }

    private boolean noneAfter(long number) {
        return head().number() <= number;
    }

    void append(List<LogEntry> entries, List<ProofRow> proofs) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            appendEntries(entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
        for (int from = 0; from < proofs.size(); from += BATCH) {
            appendProofs(proofs.subList(from, Math.min(from + BATCH, proofs.size())));
        }
    }

    private void appendEntries(List<LogEntry> entries) {
        jdbc.sql(
                        "insert into release.entry ("
                                + COLUMNS
                                + """
                                )
                                select * from unnest(
                                    :number::bigint[], :at::timestamptz[], :kind::text[], :subject::text[],
                                    :agency::text[], :title::text[], :content::text[], :basis::text[],
                                    :reason::text[], :url::text[], :previous::text[], :hash::text[])
                                """)
                .param("number", entries.stream().map(LogEntry::number).toArray(Long[]::new))
                .param("at", strings(entries, entry -> entry.at().toString()))
                .param("kind", strings(entries, entry -> entry.kind().name()))
                .param("subject", strings(entries, entry -> entry.subject().toString()))
                .param("agency", strings(entries, LogEntry::agency))
                .param("title", strings(entries, LogEntry::title))
                .param("content", strings(entries, entry -> entry.contentHash().hex()))
                .param("basis", strings(entries, entry -> entry.basis().name()))
                .param("reason", strings(entries, LogEntry::reason))
                .param("url", strings(entries, LogEntry::url))
                .param("previous", strings(entries, entry -> entry.previousHash().hex()))
                .param("hash", strings(entries, entry -> entry.entryHash().hex()))
                .update();
    }

    private void appendProofs(List<ProofRow> proofs) {
        jdbc.sql(
                        """
                        insert into release.proof (entry, position, step, person, at)
                        select * from unnest(
                            :entry::bigint[], :position::int[], :step::text[], :person::text[], :at::timestamptz[])
                        """)
                .param("entry", proofs.stream().map(ProofRow::entry).toArray(Long[]::new))
                .param("position", proofs.stream().map(ProofRow::position).toArray(Integer[]::new))
                .param("step", proofs.stream().map(ProofRow::step).toArray(String[]::new))
                .param("person", proofs.stream().map(ProofRow::person).toArray(String[]::new))
                .param("at", proofs.stream().map(row -> row.at().toString()).toArray(String[]::new))
                .update();
    }

    private static String[] strings(List<LogEntry> entries, Function<LogEntry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }

    private static LogEntry entry(ResultSet rs, int row) throws SQLException {
        return new LogEntry(
                rs.getLong("number"),
                instant(rs, "at"),
                LogEntry.Kind.valueOf(rs.getString("kind")),
                ReleaseSubject.parse(rs.getString("subject")),
                rs.getString("agency"),
                rs.getString("title"),
                new Fingerprint(rs.getString("content_hash")),
                LogEntry.Basis.valueOf(rs.getString("basis")),
                rs.getString("reason"),
                rs.getString("url"),
                new Fingerprint(rs.getString("previous_hash")),
                new Fingerprint(rs.getString("entry_hash")));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Who let an entry out, and when: kept inside the house. */
    record ProofRow(long entry, int position, String step, String person, Instant at) {

        static List<ProofRow> of(long entry, ReviewProof proof) {
            return switch (proof) {
                case ReviewProof.Reviewed(var review, var screening) -> {
                    var rows = new ArrayList<ProofRow>();
                    for (var signature : review.signatures()) {
                        rows.add(
                                new ProofRow(
                                        entry,
                                        rows.size() + 1,
                                        signature.step().name(),
                                        signature.person(),
                                        signature.at()));
                    }
                    rows.add(
                            new ProofRow(
                                    entry,
                                    rows.size() + 1,
                                    "SCREENING " + screening.report(),
                                    screening.person(),
                                    screening.at()));
                    yield rows;
                }
                case ReviewProof.LedgerImport imported ->
                        List.of(
                                new ProofRow(
                                        entry,
                                        1,
                                        "LEDGER_IMPORT",
                                        imported.person(),
                                        imported.at()));
            };
        }
    }
}
