package org.yangguang.screening.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import org.yangguang.screening.domain.words.Topic;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;

/** The word lists as the desk shows them. */
@Repository
public class WordRows {

    /** One entry with who wrote it and, when it ended, who ended it. */
    public record Row(
            UUID id,
            String word,
            String other,
            String note,
            Instant addedAt,
            String addedBy,
            Optional<Instant> endedAt,
            String endedBy) {}

    private static final ListSql<Row> LIST =
            new ListSql<>(
                    "select *",
                    """
                     from screening.word
                    where agency_id = :agency and list = :list
                      and ((:state = 'ended') = (ended_at is not null))
                      and (:q = '' or word ilike '%' || :q || '%' or other ilike '%' || :q || '%'
                           or note ilike '%' || :q || '%')
                    """,
                    Map.of("word", "word", "addedAt", "added_at", "endedAt", "ended_at"),
                    "word, id",
                    (rs, n) ->
                            new Row(
                                    rs.getObject("id", UUID.class),
                                    rs.getString("word"),
                                    rs.getString("other"),
                                    rs.getString("note"),
                                    rs.getObject("added_at", OffsetDateTime.class).toInstant(),
                                    rs.getString("added_by"),
                                    Optional.ofNullable(
                                                    rs.getObject("ended_at", OffsetDateTime.class))
                                            .map(OffsetDateTime::toInstant),
                                    Optional.ofNullable(rs.getString("ended_by")).orElse("")));

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<Row> page(AgencyId agency, Topic list, ListQuery query) {
        return LIST.page(jdbc, params(agency, list, query), query);
    }

    public List<Row> all(AgencyId agency, Topic list, ListQuery query) {
        return LIST.all(jdbc, params(agency, list, query), query);
    }

    /** How many entries each list has. */
    public Map<Topic, Integer> counts(AgencyId agency) {
        var counts = new EnumMap<Topic, Integer>(Topic.class);
        jdbc.sql(
                        """
                        select list, count(*) as n from screening.word
                         where agency_id = :agency and ended_at is null group by list
                        """)
                .param("agency", agency.value())
                .query((rs, n) -> counts.put(Topic.valueOf(rs.getString("list")), rs.getInt("n")))
                .list();
        return counts;
    }

    private static Map<String, Object> params(AgencyId agency, Topic list, ListQuery query) {
        var params = query.params("q", "state");
        params.put("agency", agency.value());
        params.put("list", list.name());
        return params;
    }
}
