package org.yangguang.screening.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** What is left of contents that had to go, as the secrecy reviewer reads it. */
@Repository
public class EvictionRows {

    /** One content that had to go. */
    public record Row(Instant at, String person, String rule, String fingerprint) {}

    private static final ListSql<Row> LIST =
            new ListSql<>(
                    "select *",
                    " from screening.eviction where agency_id = :agency",
                    Map.of("at", "at", "person", "person"),
                    "id desc",
                    (rs, n) ->
                            new Row(
                                    rs.getObject("at", OffsetDateTime.class).toInstant(),
                                    rs.getString("person"),
                                    rs.getString("rule"),
                                    rs.getString("content_hash")));

    private final JdbcClient jdbc;

    EvictionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<Row> page(AgencyId agency, ListQuery query) {
        return LIST.page(jdbc, Map.of("agency", agency.value()), query);
    }

    public List<Row> all(AgencyId agency, ListQuery query) {
        return LIST.all(jdbc, Map.of("agency", agency.value()), query);
    }
}
