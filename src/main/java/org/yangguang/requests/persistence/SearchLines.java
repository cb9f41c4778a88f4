package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.requests.domain.SearchTaskId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The lists of search tasks: what is due first comes first. */
@Repository
public class SearchLines {

    private static final String FROM =
            """
             from requests.search_task t
             join requests.request r on r.id = t.request_id
            where ((:all and t.agency_id = :agency)
                   or (t.searcher_agency = :agency
                       and (t.searcher_office is null or t.searcher_office = :office)))
              and (:state = '' or t.state = :state or (:state = 'ACTIVE' and t.active))
              and (:result = '' or t.result = :result)
              and (:q = '' or t.number = :q or t.searcher = :q
                   or r.wanted ilike '%' || :like || '%')
            """;

    private static final ListSql<SearchLine> LIST =
            new ListSql<>(
                    "select t.id, t.number, r.wanted, t.searcher, t.state, t.result, t.wants_time,"
                            + " t.due_on, t.asked_at, t.active",
                    FROM,
                    Map.of(
                            "due", "(not t.active), t.due_on",
                            "number", "t.number",
                            "searcher", "t.searcher",
                            "state", "t.state",
                            "asked", "t.asked_at"),
                    "t.id",
                    SearchLines::line);

    private final JdbcClient jdbc;

    SearchLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose tasks are listed.
     *
     * @param office the reader's own office, if he has one
     * @param all whether those of all offices are, as the disclosure office sees them
     */
    public record Reader(AgencyId agency, Optional<OfficeId> office, boolean all) {}

    public Listing<SearchLine> page(Reader reader, ListQuery query) {
        return LIST.page(jdbc, params(reader, query), query);
    }

    /** The whole list for an export. */
    public List<SearchLine> all(Reader reader, ListQuery query) {
        return LIST.all(jdbc, params(reader, query), query);
    }

    private static Map<String, Object> params(Reader reader, ListQuery query) {
        var params = query.params("state", "result", "q");
        params.put("agency", reader.agency().value());
        params.put(
                "office",
                new SqlParameterValue(
                        Types.OTHER, reader.office().map(OfficeId::value).orElse(null)));
        params.put("all", reader.all());
        params.put("like", query.filter("q").orElse("").replaceAll("([\\\\%_])", "\\\\$1"));
        return params;
    }

    private static SearchLine line(ResultSet row, int n) throws SQLException {
        return new SearchLine(
                new SearchTaskId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("wanted"),
                row.getString("searcher"),
                row.getString("state"),
                Objects.requireNonNullElse(row.getString("result"), ""),
                row.getBoolean("wants_time"),
                row.getObject("due_on", LocalDate.class),
                ChinaTime.dateOf(row.getObject("asked_at", OffsetDateTime.class).toInstant()),
                row.getBoolean("active"));
    }
}
