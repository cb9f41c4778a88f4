package org.yangguang.calendar;

import static org.yangguang.shared.ColumnArrays.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.law.calendar.ArrangedDay;
import org.yangguang.law.calendar.Arrangement;

/** What was loaded, as PostgreSQL keeps it. */
@Repository
class JdbcArrangements {

    /** Names the order of loading among PostgreSQL's advisory locks: "calendar" in ASCII. */
    private static final long LOADING = 0x63616c656e646172L;

    private final JdbcClient jdbc;

    JdbcArrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last loading, 0 before the first. */
    long edition() {
        return jdbc.sql("select coalesce(max(number), 0) from calendar.entry")
                .query(Long.class)
                .single();
    }

    ArrangementBook book() {
        Map<Long, List<ArrangedDay>> days = new HashMap<>();
        jdbc.sql("select entry, on_day, kind, festival from calendar.day order by entry, on_day")
                .query(
                        row -> {
                            days.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
                                    .add(day(row));
                        });
        return ArrangementBook.of(
                jdbc.sql(
                                """
                                select number, kind, year, notice, issued_on, amends, number_confirmed,
                                       replaces, replaces_published, reason, remarks, by_username,
                                       by_name, at
                                  from calendar.entry order by number
                                """)
                        .query(
                                (row, n) ->
                                        entry(
                                                row,
                                                days.getOrDefault(
                                                        row.getLong("number"), List.of())))
                        .list());
    }

    /** Lets one loading pass after the other, until the caller's transaction ends. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(:loading)").param("loading", LOADING).query(_ -> {});
    }

    void add(ArrangementEntry entry) {
        var arrangement = entry.arrangement();
        jdbc.sql(
                        """
                        insert into calendar.entry
                               (number, kind, year, notice, issued_on, amends, number_confirmed,
                                replaces, replaces_published, reason, remarks, by_username, by_name, at)
                        values (:number, :kind, :year, :notice, :issuedOn, :amends, :confirmed,
                                :replaces, :replacesPublished, :reason, :remarks, :username, :name, :at)
                        """)
                .param("number", entry.number())
                .param("kind", entry.kind().name())
                .param("year", arrangement.year())
                .param("notice", arrangement.notice())
                .param("issuedOn", arrangement.issuedOn())
                .param("amends", arrangement.amends().orElse(""))
                .param("confirmed", arrangement.numberConfirmed())
                .param(
                        "replaces",
                        entry.replaces()
                                .map(
                                        key ->
                                                key instanceof NoticeKey.Loaded(var number)
                                                        ? number
                                                        : null)
                                .orElse(null),
                        java.sql.Types.BIGINT)
                .param(
                        "replacesPublished",
                        entry.replaces()
                                .map(
                                        key ->
                                                key instanceof NoticeKey.Published(var notice)
                                                        ? notice
                                                        : "")
                                .orElse(""))
                .param("reason", entry.reason())
                .param("remarks", entry.remarks().toArray(String[]::new))
                .param("username", entry.by().username())
                .param("name", entry.by().name())
                .param("at", Timestamp.from(entry.by().at()))
                .update();
        var days = arrangement.days();
        jdbc.sql(
                        """
                        insert into calendar.day (entry, on_day, kind, festival)
                        select :number, * from unnest(:days::date[], :kinds::text[], :festivals::text[])
                        """)
                .param("number", entry.number())
                .param("days", column(days, ArrangedDay::on))
                .param("kinds", column(days, ArrangedDay::kind))
                .param("festivals", column(days, ArrangedDay::festival))
                .update();
    }

    private static ArrangedDay day(ResultSet row) throws SQLException {
        return new ArrangedDay(
                row.getObject("on_day", LocalDate.class),
                ArrangedDay.Kind.valueOf(row.getString("kind")),
                row.getString("festival"));
    }

    private static ArrangementEntry entry(ResultSet row, List<ArrangedDay> days)
            throws SQLException {
        long replaced = row.getLong("replaces");
        var published = row.getString("replaces_published");
        Optional<NoticeKey> replaces =
                replaced > 0
                        ? Optional.of(new NoticeKey.Loaded(replaced))
                        : Optional.of(published)
                                .filter(notice -> !notice.isEmpty())
                                .map(NoticeKey.Published::new);
        return new ArrangementEntry(
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                new Arrangement(
                        row.getInt("year"),
                        row.getString("notice"),
                        row.getObject("issued_on", LocalDate.class),
                        Optional.of(row.getString("amends")).filter(notice -> !notice.isEmpty()),
                        row.getBoolean("number_confirmed"),
                        days),
                replaces,
                row.getString("reason"),
                List.of((String[]) row.getArray("remarks").getArray()),
                new ArrangementEntry.By(
                        row.getString("by_username"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()));
    }
}
