package org.yangguang.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.ListSql;
import org.yangguang.shared.list.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk's lists and timelines read. */
@Repository
public class DeskItemRows {

    private static final Map<String, String> SORTS =
            Map.of(
                    "title", "title",
                    "channel", "channel",
                    "state", "state",
                    "publishedOn", "published_on",
                    "changedAt", "changed_at");

    private static final String SELECT =
            """
            select id, title, channel, author, state, step, published_on, changed_at,
                   document_number, index_number
            """;

    private static final String FROM =
            """
             from items.item
            where agency_id = :agency
              and (:state = '' or state = :state)
              and (:step = '' or step = :step)
              and (:channel = '' or channel = :channel)
              and (:author = '' or author = :author)
              and (:year = 0 or extract(year from published_on) = :year)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DeskItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the agency's items. */
    public Listing<Row> list(AgencyId agency, ListQuery query) {
        return listed(query).page(jdbc, params(agency, query), query);
    }

    /** All the agency's items that match. */
    public List<Row> all(AgencyId agency, ListQuery query) {
        return listed(query).all(jdbc, params(agency, query), query);
    }

    private static ListSql<Row> listed(ListQuery query) {
        var words = words(query);
        var from = new StringBuilder(FROM);
        for (int i = 0; i < words.size(); i++) {
            from.append(" and search_text ilike :word").append(i);
        }
        return new ListSql<>(SELECT, from.toString(), SORTS, "id", DeskItemRows::row);
    }

    private static Map<String, Object> params(AgencyId agency, ListQuery query) {
        var params = query.params("state", "step", "channel", "author");
        params.put("agency", agency.value());
        params.put(
                "year",
                query.filter("year")
                        .filter(year -> year.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(0));
        var words = words(query);
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, Search.pattern(words.get(i)));
        }
        return params;
    }

    private static List<String> words(ListQuery query) {
        return query.filter("q").map(Search::words).orElse(List.of());
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                new ItemId(Rows.uuid(rs, "id")),
                rs.getString("title"),
                ItemChannel.valueOf(rs.getString("channel")),
                rs.getString("author"),
                rs.getString("state"),
                Optional.ofNullable(rs.getString("step")),
                Rows.dateIfAny(rs, "published_on"),
                Rows.instant(rs, "changed_at"),
                rs.getString("document_number"),
                rs.getString("index_number"));
    }

    /**
     * What waits for a signature that this person may give: at these steps, not of his own making,
     * and not signed by him before; the longest waiting first.
     */
    public List<Row> waitingFor(AgencyId agency, List<String> steps, String me) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from items.item i
                                  where agency_id = :agency and state = 'IN_REVIEW'
                                    and step = any(:steps) and author <> :me
                                    and not exists (select from items.signature s
                                                     where s.item_id = i.id and s.person = :me)
                                  order by changed_at, id
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("steps", steps.toArray(String[]::new))
                .param("me", me)
                .query(DeskItemRows::row)
                .list();
    }

    /** What the secrecy reviewer is asked about, for exactly the content that it has now. */
    public List<Row> askedAbout(AgencyId agency, String me) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from items.item i
                                  where agency_id = :agency and author <> :me
                                    and state in ('DRAFT', 'RETURNED', 'IN_REVIEW')
                                    and exists (select from items.screening_question q
                                                 where q.item_id = i.id and q.content_hash = i.content_hash)
                                  order by changed_at, id
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("me", me)
                .query(DeskItemRows::row)
                .list();
    }

    /** What came back to its author. */
    public List<Row> returnedTo(AgencyId agency, String author) {
        return jdbc.sql(
                        SELECT
                                + """
                                   from items.item
                                  where agency_id = :agency and state = 'RETURNED' and author = :author
                                  order by changed_at, id
                                  limit 200
                                  """)
                .param("agency", agency.value())
                .param("author", author)
                .query(DeskItemRows::row)
                .list();
    }

    /** What went into review the last two times, the latest first; lists as lines. */
    public List<Map<String, String>> submissions(ItemId id) {
        return jdbc.sql(
                        """
                        select content from items.submission
                         where item_id = :id order by id desc limit 2
                        """)
                .param("id", id.value())
                .query((rs, n) -> fields(rs.getString("content")))
                .list();
    }

    private static Map<String, String> fields(String canonical) {
        var fields = new LinkedHashMap<String, String>();
        for (var member : JSON.readTree(canonical).properties()) {
            var value = member.getValue();
            fields.put(
                    member.getKey(),
                    value.isArray()
                            ? value.valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining("\n"))
                            : value.asString());
        }
        return fields;
    }

    /** What was done with an item, oldest first. */
    public List<Done> notes(ItemId id) {
        return jdbc.sql(
                        "select at, person, what, step, text from items.note where item_id = :id order by id")
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new Done(
                                        Rows.instant(rs, "at"),
                                        rs.getString("person"),
                                        rs.getString("what"),
                                        rs.getString("step"),
                                        rs.getString("text")))
                .list();
    }

    /** An item as the desk lists it. */
    public record Row(
            ItemId id,
            String title,
            ItemChannel channel,
            String author,
            String state,
            Optional<String> step,
            Optional<LocalDate> publishedOn,
            Instant changedAt,
            String documentNumber,
            String indexNumber) {}

    /** One line of the timeline. */
    public record Done(Instant at, String person, String what, String step, String text) {}
}
