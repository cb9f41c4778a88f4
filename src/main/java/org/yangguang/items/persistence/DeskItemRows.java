package org.yangguang.items.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.list.Listing;

/** What the desk's lists and timelines read. */
@Repository
public class DeskItemRows {

    /** Sortable columns of the list and what they are in SQL. */
    public static final Map<String, String> SORTABLE =
            Map.of(
                    "title", "title",
                    "channel", "channel",
                    "state", "state",
                    "publishedOn", "published_on",
                    "changedAt", "changed_at");

    private final JdbcClient jdbc;

    DeskItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the agency's items. */
    public Listing<Row> list(AgencyId agency, ListQuery query) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("agency", agency.value());
        var where = new ArrayList<>(List.of("agency_id = :agency"));
        query.filter("state")
                .ifPresent(state -> narrow(where, params, "state = :state", "state", state));
        query.filter("step").ifPresent(step -> narrow(where, params, "step = :step", "step", step));
        query.filter("channel")
                .ifPresent(one -> narrow(where, params, "channel = :channel", "channel", one));
        query.filter("author")
                .ifPresent(one -> narrow(where, params, "author = :author", "author", one));
        query.filter("year")
                .filter(year -> year.matches("\\d{4}"))
                .ifPresent(
                        year ->
                                narrow(
                                        where,
                                        params,
                                        "extract(year from published_on) = :year",
                                        "year",
                                        Integer.parseInt(year)));
        var words = query.filter("q").map(Search::words).orElse(List.of());
        for (int i = 0; i < words.size(); i++) {
            narrow(
                    where,
                    params,
                    "search_text ilike :word" + i,
                    "word" + i,
                    Search.pattern(words.get(i)));
        }
        var from = " from items.item where " + String.join(" and ", where);
        long total = jdbc.sql("select count(*)" + from).params(params).query(Long.class).single();
        var rows =
                jdbc.sql(
                                "select id, title, channel, author, state, step, published_on, changed_at,"
                                        + " document_number, index_number"
                                        + from
                                        + " order by "
                                        + SORTABLE.getOrDefault(query.sort(), "changed_at")
                                        + " "
                                        + query.direction()
                                        + " nulls last, id limit :size offset :skip")
                        .params(params)
                        .param("size", query.size())
                        .param("skip", query.offset())
                        .query(
                                (rs, n) ->
                                        new Row(
                                                new ItemId(Rows.uuid(rs, "id")),
                                                rs.getString("title"),
                                                ItemChannel.valueOf(rs.getString("channel")),
                                                rs.getString("author"),
                                                rs.getString("state"),
                                                Optional.ofNullable(rs.getString("step")),
                                                Rows.dateIfAny(rs, "published_on"),
                                                Rows.instant(rs, "changed_at"),
                                                rs.getString("document_number"),
                                                rs.getString("index_number")))
                        .list();
        return new Listing<>(rows, total);
    }

    /** How many wait at these steps. */
    public int waiting(AgencyId agency, List<String> steps) {
        return jdbc.sql(
                        """
                        select count(*) from items.item
                         where agency_id = :agency and state = 'IN_REVIEW' and step = any(:steps)
                        """)
                .param("agency", agency.value())
                .param("steps", steps.toArray(String[]::new))
                .query(Integer.class)
                .single();
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

    private static void narrow(
            List<String> where,
            Map<String, @Nullable Object> params,
            String condition,
            String name,
            Object value) {
        where.add(condition);
        params.put(name, value);
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
