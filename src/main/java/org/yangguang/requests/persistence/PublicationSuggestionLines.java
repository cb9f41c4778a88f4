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
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestionId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The list of suggestions to publish: what is to be decided first comes first. */
@Repository
public class PublicationSuggestionLines {

    private static final String SELECT =
            """
            select s.id, s.origin, s.opened_on, s.working_days, s.state, s.decided_on, w.wanted, w.requests,
                   w.applicants,
                   (select count(*) from requests.publication_voice v where v.suggestion_id = s.id) as voices
            """;

    private static final String FROM =
            """
             from requests.publication_suggestion s
            cross join lateral (
                  select (array_agg(r.wanted order by r.received_on, r.number))[1] as wanted,
                         count(*) as requests, count(distinct r.applicant_index) as applicants
                    from requests.request r where r.alike_group = s.alike_group and r.agency_id = s.agency_id) w
            where s.agency_id = :agency
              and (:state = '' or s.state = :state)
              and (:q = '' or w.wanted ilike '%' || :like || '%')
            """;

    private final JdbcClient jdbc;
    private final ListSql<PublicationSuggestionLine> list;

    PublicationSuggestionLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list =
                new ListSql<>(
                        SELECT,
                        FROM,
                        Map.of(
                                "due", "(s.state <> 'OPEN'), s.opened_on + s.working_days",
                                "applicants", "w.applicants",
                                "opened", "s.opened_on",
                                "state", "s.state"),
                        "s.id",
                        PublicationSuggestionLines::line);
    }

    public Listing<PublicationSuggestionLine> page(AgencyId agency, ListQuery query) {
        return list.page(jdbc, params(agency, query), query);
    }

    /** The whole list for an export. */
    public List<PublicationSuggestionLine> all(AgencyId agency, ListQuery query) {
        return list.all(jdbc, params(agency, query), query);
    }

    /** What waits for its decision, the oldest first. */
    public List<PublicationSuggestionLine> open(AgencyId agency) {
        return list.all(
                jdbc,
                Map.of("agency", agency.value(), "state", "OPEN", "q", "", "like", ""),
                new ListQuery(Map.of(), "opened", false, 1, 200));
    }

    public PublicationSuggestionLine require(PublicationSuggestionId id) {
        return jdbc.sql(
                        SELECT
                                + FROM.substring(0, FROM.indexOf("where s.agency_id"))
                                + " where s.id = :id")
                .param("id", id.value())
                .query(PublicationSuggestionLines::line)
                .single();
    }

    /** How many wait. */
    public int waiting(AgencyId agency) {
        return jdbc.sql(
                        """
                        select count(*) from requests.publication_suggestion
                         where agency_id = :agency and state = 'OPEN'
                        """)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("state", "q");
        params.put("agency", agency.value());
        params.put("like", query.filter("q").orElse("").replaceAll("([\\\\%_])", "\\\\$1"));
        return params;
    }

    private static PublicationSuggestionLine line(ResultSet row, int n) throws SQLException {
        return new PublicationSuggestionLine(
                new PublicationSuggestionId(row.getObject("id", UUID.class)),
                row.getString("wanted"),
                Origin.valueOf(row.getString("origin")),
                row.getInt("requests"),
                row.getInt("applicants"),
                row.getInt("voices"),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("working_days"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)));
    }
}
