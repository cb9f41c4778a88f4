package org.yangguang.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.retention.DestructionList.Entry;
import org.yangguang.retention.DestructionList.State;
import org.yangguang.shared.Refusal;

/** Lists of what is to be destroyed, in PostgreSQL. */
@Repository
class JdbcDestructionLists {

    private static final String SELECT =
            """
            select l.*, e.n, e.destroyed, e.kept
              from retention.list l,
                   lateral (select count(*) as n, count(*) filter (where state = 'DONE') as destroyed,
                                   count(*) filter (where state = 'KEPT') as kept
                              from retention.entry where list_id = l.id) e
            """;

    private final JdbcClient jdbc;

    JdbcDestructionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AgencyId agency, UUID id, LocalDate until, String person, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into retention.list (id, agency_id, until, drawn_by, drawn_at, state)
                            values (:id, :agency, :until, :person, :at, 'DRAWN')
                            """)
                    .param("id", id)
                    .param("agency", agency.value())
                    .param("until", until)
                    .param("person", person)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("retention.list-open", "agency " + agency);
        }
    }

    /** Adds entries behind those that are there. */
    void addEntries(UUID list, String kind, List<KeptData.Due> due) {
        jdbc.sql(
                        """
                        insert into retention.entry
                               (list_id, position, kind, record, subject, title, ended_on, destroy_on)
                        select :list, (select count(*) from retention.entry where list_id = :list) + n,
                               :kind, record, subject, title, ended::date, destroy::date
                          from unnest(:records::text[], :subjects::text[], :titles::text[],
                                      :ended::text[], :destroy::text[])
                               with ordinality as due (record, subject, title, ended, destroy, n)
                        """)
                .param("list", list)
                .param("kind", kind)
                .param("records", due.stream().map(KeptData.Due::record).toArray(String[]::new))
                .param("subjects", due.stream().map(KeptData.Due::subject).toArray(String[]::new))
                .param("titles", due.stream().map(KeptData.Due::title).toArray(String[]::new))
                .param(
                        "ended",
                        due.stream().map(one -> one.endedOn().toString()).toArray(String[]::new))
                .param(
                        "destroy",
                        due.stream().map(one -> one.destroyOn().toString()).toArray(String[]::new))
                .update();
    }

    /** Approves or refuses a list that waits for it; false when it does not wait. */
    boolean decide(UUID id, State state, String person, Instant at, String reason) {
        return jdbc.sql(
                                """
                                update retention.list
                                   set state = :state, decided_by = :person, decided_at = :at, reason = :reason
                                 where id = :id and state = 'DRAWN'
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("person", person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The approved list that this transaction may work on; another node's is passed over. */
    Optional<Running> claim() {
        return jdbc.sql(
                        """
                        select id, agency_id from retention.list where state = 'APPROVED'
                         order by decided_at limit 1 for update skip locked
                        """)
                .query(
                        (row, n) ->
                                new Running(
                                        row.getObject("id", UUID.class),
                                        new AgencyId(row.getObject("agency_id", UUID.class))))
                .optional();
    }

    List<Entry> pending(UUID list, int most) {
        return jdbc.sql(
                        """
                        select * from retention.entry where list_id = :list and state = 'PENDING'
                         order by position limit :most
                        """)
                .param("list", list)
                .param("most", most)
                .query(JdbcDestructionLists::entry)
                .list();
    }

    void settle(UUID list, Entry entry, boolean destroyed, String keptFor, Instant at) {
        jdbc.sql(
                        """
                        update retention.entry set state = :state, kept_for = :why, done_at = :at
                         where list_id = :list and position = :position
                        """)
                .param("list", list)
                .param("position", entry.position())
                .param("state", destroyed ? "DONE" : "KEPT")
                .param("why", keptFor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(UUID list, Instant at) {
        jdbc.sql("update retention.list set state = 'DONE', done_at = :at where id = :id")
                .param("id", list)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<DestructionList> all(AgencyId agency) {
        return jdbc.sql(SELECT + " where agency_id = :agency order by drawn_at desc limit 100")
                .param("agency", agency.value())
                .query(JdbcDestructionLists::list)
                .list();
    }

    Optional<DestructionList> find(AgencyId agency, UUID id) {
        return jdbc.sql(SELECT + " where agency_id = :agency and l.id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(JdbcDestructionLists::list)
                .optional();
    }

    List<Entry> entries(UUID list, int most, int skip) {
        return jdbc.sql(
                        """
                        select * from retention.entry where list_id = :list
                         order by position limit :most offset :skip
                        """)
                .param("list", list)
                .param("most", most)
                .param("skip", skip)
                .query(JdbcDestructionLists::entry)
                .list();
    }

    /** What was destroyed of this subject, the oldest first. */
    List<Entry> destroyed(AgencyId agency, String subject) {
        return jdbc.sql(
                        """
                        select e.* from retention.entry e join retention.list l on l.id = e.list_id
                         where l.agency_id = :agency and e.subject = :subject and e.state = 'DONE'
                         order by e.done_at
                        """)
                .param("agency", agency.value())
                .param("subject", subject)
                .query(JdbcDestructionLists::entry)
                .list();
    }

    private static DestructionList list(ResultSet row, int n) throws SQLException {
        return new DestructionList(
                row.getObject("id", UUID.class),
                row.getObject("until", LocalDate.class),
                row.getString("drawn_by"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("decided_by")),
                moment(row, "decided_at"),
                row.getString("reason"),
                moment(row, "done_at"),
                row.getInt("n"),
                row.getInt("destroyed"),
                row.getInt("kept"));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getInt("position"),
                row.getString("kind"),
                row.getString("record"),
                row.getString("subject"),
                row.getString("title"),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("destroy_on", LocalDate.class),
                row.getString("state"),
                row.getString("kept_for"),
                moment(row, "done_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /** An approved list that is being carried out. */
    record Running(UUID id, AgencyId agency) {}
}
