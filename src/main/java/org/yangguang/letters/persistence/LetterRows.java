package org.yangguang.letters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.letters.AnswerOnItsWay;
import org.yangguang.letters.CaseLetter;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.LetterNumber;
import org.yangguang.org.AgencyId;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** What lists, cases and timelines read of letters: nothing of what they say. */
@Repository
public class LetterRows {

    private static final String SELECT =
            """
            select id, case_number, kind, author, way, state, step, series, year, running, issued_on,
                   delivered_on, received_on, changed_at
            """;

    private static final String FROM =
            """
             from letters.letter
            where agency_id = :agency
              and (:state = '' or state = :state)
              and (:kind = '' or kind = :kind)
              and (:q = '' or case_number = :q
                   or :q = series || '〔' || year || '〕' || running || '号')
            """;

    private static final ListSql<Row> LIST =
            new ListSql<>(
                    SELECT,
                    FROM,
                    Map.of(
                            "number", "(year, running)",
                            "case", "case_number collate \"C\"",
                            "kind", "kind",
                            "state", "state",
                            "issued", "issued_on",
                            "delivered", "delivered_on",
                            "changed", "changed_at"),
                    "id",
                    LetterRows::row);

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the agency's letters. */
    public Listing<Row> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, params(agency, query), query);
    }

    /** All the agency's letters that match. */
    public List<Row> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, params(agency, query), query);
    }

    /** The letters of a case, in the order in which they were begun; given up ones are left out. */
    public List<CaseLetter> of(AgencyId agency, String caseKind, UUID caseId) {
        return jdbc
                .sql(
                        SELECT
                                + """
                                   from letters.letter
                                  where agency_id = :agency and case_kind = :kind and case_id = :id
                                    and state <> 'DISCARDED'
                                  order by created_at, id
                                  """)
                .param("agency", agency.value())
                .param("kind", caseKind)
                .param("id", caseId)
                .query(LetterRows::row)
                .list()
                .stream()
                .map(Row::asCaseLetter)
                .toList();
    }

    /** The answers that are drafted and not delivered yet, by case. */
    public Map<UUID, AnswerOnItsWay> answersOnTheirWay(AgencyId agency, String caseKind) {
        var all = new HashMap<UUID, AnswerOnItsWay>();
        jdbc.sql(
                        """
                        select id, case_id, kind, step, issued_on from letters.letter
                         where agency_id = :agency and case_kind = :kind
                           and answers and state not in ('DELIVERED', 'DISCARDED')
                        """)
                .param("agency", agency.value())
                .param("kind", caseKind)
                .query(
                        row -> {
                            all.put(
                                    row.getObject("case_id", UUID.class),
                                    new AnswerOnItsWay(
                                            new LetterId(row.getObject("id", UUID.class)),
                                            LetterKind.valueOf(row.getString("kind")),
                                            date(row, "issued_on"),
                                            ReviewStep.SIGNING
                                                    .name()
                                                    .equals(row.getString("step"))));
                        });
        return all;
    }

    /**
     * What waits for a signature that this person may give, by route and step, not of his own
     * making and not signed by him before; the longest waiting first.
     *
     * @param steps as {@code ROUTE/STEP}
     */
    public List<Row> waitingFor(AgencyId agency, List<String> steps, String me) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from letters.letter l
                                  where agency_id = :agency and state = 'IN_REVIEW'
                                    and route || '/' || step = any(:steps) and author <> :me
                                    and not exists (select from letters.signature s
                                                     where s.letter_id = l.id and s.person = :me)
                                  order by changed_at, id
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("steps", steps.toArray(String[]::new))
                .param("me", me)
                .query(LetterRows::row)
                .list();
    }

    /** What the author must go on with: letters that came back, and issued ones to deliver. */
    public List<Row> withAuthor(AgencyId agency, String author) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from letters.letter
                                  where agency_id = :agency and state in ('RETURNED', 'ISSUED')
                                    and author = :author
                                    and not exists (select from letters.batch_case c
                                                     where c.letter_id = letter.id)
                                  order by changed_at, id
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("author", author)
                .query(LetterRows::row)
                .list();
    }

    /**
     * Letters of the case that lie on the site for its applicant: those that go online, and copies
     * of others that were delivered. None whose text was destroyed.
     */
    public List<OnlineLetter> online(AgencyId agency, String caseKind, UUID caseId) {
        return jdbc
                .sql(
                        """
                        select l.*, o.at as opened_at, o.confirmed_at
                          from letters.letter l left join letters.opening o on o.letter_id = l.id
                         where l.agency_id = :agency and l.case_kind = :kind and l.case_id = :id
                           and l.state in ('ISSUED', 'DELIVERED') and l.destroyed_on is null
                           and (l.way = 'ONLINE' or l.shown and l.state = 'DELIVERED')
                         order by l.issued_on, l.year, l.running, l.id
                        """)
                .param("agency", agency.value())
                .param("kind", caseKind)
                .param("id", caseId)
                .query(
                        (rs, n) -> {
                            var row = row(rs, n);
                            return new OnlineLetter(
                                    row.id(),
                                    row.kind(),
                                    row.number(),
                                    row.issuedOn().orElseThrow(),
                                    row.way() != DeliveryWay.ONLINE,
                                    moment(rs, "opened_at"),
                                    moment(rs, "confirmed_at"));
                        })
                .list()
                .stream()
                .filter(letter -> letter.kind().toApplicant())
                .toList();
    }

    /** Letters issued on that day or before to be delivered online, which nobody opened. */
    public List<Row> unopened(AgencyId agency, LocalDate issuedBy) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from letters.letter l
                                  where agency_id = :agency and state = 'ISSUED' and way = 'ONLINE'
                                    and issued_on <= :by
                                    and not exists (select from letters.opening o where o.letter_id = l.id)
                                  order by issued_on, id
                                  """)
                .param("agency", agency.value())
                .param("by", issuedBy)
                .query(LetterRows::row)
                .list();
    }

    /** What was done with a letter, oldest first. */
    public List<Done> notes(LetterId id) {
        return jdbc.sql(
                        "select at, person, what, step, text from letters.note where letter_id = :id order by id")
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new Done(
                                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                                        rs.getString("person"),
                                        rs.getString("what"),
                                        rs.getString("step"),
                                        rs.getString("text")))
                .list();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("state", "kind", "q");
        params.put("agency", agency.value());
        return params;
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        var series = rs.getString("series");
        return new Row(
                new LetterId(rs.getObject("id", UUID.class)),
                rs.getString("case_number"),
                LetterKind.valueOf(rs.getString("kind")),
                rs.getString("author"),
                DeliveryWay.valueOf(rs.getString("way")),
                rs.getString("state"),
                Optional.ofNullable(rs.getString("step")),
                series == null
                        ? ""
                        : new LetterNumber(series, rs.getInt("year"), rs.getInt("running"))
                                .toString(),
                date(rs, "issued_on"),
                date(rs, "delivered_on"),
                date(rs, "received_on"),
                rs.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Instant> moment(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Optional<LocalDate> date(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, LocalDate.class));
    }

    /** A letter as the desk lists it. */
    public record Row(
            LetterId id,
            String caseNumber,
            LetterKind kind,
            String author,
            DeliveryWay way,
            String state,
            Optional<String> step,
            String number,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> deliveredOn,
            Optional<LocalDate> receivedOn,
            Instant changedAt) {

        CaseLetter asCaseLetter() {
            return new CaseLetter(id, kind, state, number, issuedOn, deliveredOn, receivedOn);
        }
    }

    /** One line of the timeline. */
    public record Done(Instant at, String person, String what, String step, String text) {}
}
