package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.shared.Masks;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of requests: what is due first comes first. */
@Repository
public class RequestLines {

    private static final String FROM =
            """
             from requests.request
            where agency_id = :agency
              and (:state = '' or state = :state or (:state = 'ACTIVE' and active)
                                              or (:state = 'CLOSED' and not active))
              and (:type = '' or applicant_type = :type)
              and (:outcome = '' or outcome = :outcome)
              and (:year = 0 or (received_on >= make_date(:year, 1, 1)
                                 and received_on <= make_date(:year, 12, 31)))
              and (:q = '' or number = :q or wanted ilike '%' || :like || '%' or applicant_index = :index)
            """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ListSql<RequestLine> list;

    RequestLines(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.list =
                new ListSql<>(
                        "select id, number, received_on, applicant_type, applicant, wanted, state,"
                                + " due_on, outcome, closed_on",
                        FROM,
                        Map.of(
                                "due", "(not active), due_on",
                                "number", "number",
                                "received", "received_on",
                                "type", "applicant_type",
                                "state", "state",
                                "closed", "closed_on"),
                        "number",
                        this::line);
    }

    public Listing<RequestLine> page(AgencyId agency, ListQuery query) {
        return list.page(jdbc, params(agency, query), query);
    }

    /** The whole list for an export. */
    public List<RequestLine> all(AgencyId agency, ListQuery query) {
        return list.all(jdbc, params(agency, query), query);
    }

    /** How many of the requests under way are due by this day, or late. */
    public int dueBy(AgencyId agency, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) from requests.request
                         where agency_id = :agency and active and due_on <= :day
                        """)
                .param("agency", agency.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How many in a hundred of those that ended in the year ended in time (按期率), rounded down. */
    public Optional<Integer> shareInTime(AgencyId agency, int year) {
        return jdbc.sql(
                        """
                        select (100 * count(*) filter (where in_time) / nullif(count(*), 0))::int
                          from requests.request
                         where agency_id = :agency and closed_on >= make_date(:year, 1, 1)
                           and closed_on <= make_date(:year, 12, 31)
                        """)
                .param("agency", agency.value())
                .param("year", year)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    private Map<String, Object> params(AgencyId agency, ListQuery query) {
        var q = query.filter("q").orElse("");
        var year = query.filter("year").filter(y -> y.matches("\\d{4}")).map(Integer::valueOf);
        var params = query.params("state", "type", "outcome", "q");
        params.put("agency", agency.value());
        params.put("year", year.orElse(0));
        params.put("like", q.replaceAll("([\\\\%_])", "\\\\$1"));
        params.put("index", cipher.blindIndex(q));
        return params;
    }

    private RequestLine line(ResultSet row, int n) throws SQLException {
        return new RequestLine(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                ApplicantType.valueOf(row.getString("applicant_type")),
                Masks.name(cipher.open(row.getBytes("applicant"))),
                row.getString("wanted"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
