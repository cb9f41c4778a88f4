package org.yangguang.events;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.org.AgencyId;
import tools.jackson.databind.json.JsonMapper;

/** The feed of each agency. */
@Repository
class JdbcEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcEvents(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Gives the numbers. The row of the feed's head stays locked until the commit; whoever tells of
     * several agencies locks their heads in one order.
     */
    void append(List<Told> told) {
        var byAgency = told.stream().collect(groupingBy(Told::agency));
        byAgency.keySet().stream()
                .sorted(Comparator.comparing(AgencyId::value))
                .forEach(agency -> append(agency, byAgency.getOrDefault(agency, List.of())));
    }

    private void append(AgencyId agency, List<Told> told) {
        long last =
                jdbc.sql(
                                """
                                insert into events.head as old (agency_id, last)
                                values (:agency, :many)
                                    on conflict (agency_id) do update set last = old.last + :many
                                returning last
                                """)
                        .param("agency", agency.value())
                        .param("many", told.size())
                        .query(Long.class)
                        .single();
        long seq = last - told.size();
        var rows = new ArrayList<Object[]>();
        for (var one : told) {
            seq++;
            rows.add(
                    new Object[] {
                        agency.value(),
                        seq,
                        Timestamp.from(one.at()),
                        one.kind(),
                        one.subject(),
                        JSON.writeValueAsString(one.facts())
                    });
        }
        template.batchUpdate(
                """
                insert into events.event (agency_id, seq, at, kind, subject, facts)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """,
                rows);
    }

    /** The number of the last event; 0 before the first. */
    long head(AgencyId agency) {
        return jdbc.sql("select last from events.head where agency_id = :agency")
                .param("agency", agency.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * What came after that number, in order.
     *
     * @param kinds empty for all
     */
    List<FeedEvent> after(AgencyId agency, long seq, Collection<String> kinds, int most) {
        return jdbc.sql(
                        """
                        select seq, at, kind, subject, facts
                          from events.event
                         where agency_id = :agency and seq > :seq
                           and (cardinality(:kinds::text[]) = 0 or kind = any(:kinds))
                         order by seq
                         limit :most
                        """)
                .param("agency", agency.value())
                .param("seq", seq)
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query(JdbcEvents::event)
                .list();
    }

    /** The next event of these kinds after that number. */
    Optional<FeedEvent> next(AgencyId agency, long seq, Collection<String> kinds) {
        return after(agency, seq, kinds, 1).stream().findFirst();
    }

    private static FeedEvent event(ResultSet row, int n) throws SQLException {
        var facts = new TreeMap<String, String>();
        JSON.readTree(row.getString("facts"))
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new FeedEvent(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                facts);
    }
}
