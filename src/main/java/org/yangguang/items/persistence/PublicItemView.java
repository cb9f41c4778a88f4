package org.yangguang.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.ItemQuery;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.PublicItemLine;
import org.yangguang.items.PublicItems;
import org.yangguang.items.WithdrawnItem;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;
import org.yangguang.shared.ChinaTime;

/** Reads the view of public items. */
@Repository
public class PublicItemView {

    private static final int EXTRACT = 120;
    private static final int AT_ONCE = 500;

    /** All that the fingerprint covers, and what a line shows besides. */
    private static final String LINE =
            """
            id, kind, index_number, title, channel, column_code, column_name, document_number, issuer,
            summary, body, link, formed_on, catalogue_row, published_on, left(words, 4000) as words
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    PublicItemView(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** One page of a list. */
    public PublicItems.Page list(ItemQuery query) {
        var words = Search.words(query.text());
        var where = new ArrayList<String>();
        var params = new HashMap<String, @Nullable Object>();
        query.agency()
                .ifPresent(
                        agency ->
                                narrow(where, params, "agency_id", "=", "agency", agency.value()));
        query.channel()
                .ifPresent(one -> narrow(where, params, "channel", "=", "channel", one.name()));
        query.from().ifPresent(from -> narrow(where, params, "published_on", ">=", "from", from));
        query.to().ifPresent(to -> narrow(where, params, "published_on", "<=", "to", to));
        if (!query.column().isBlank()) {
            narrow(where, params, "column_code", "=", "column", query.column());
        }
        for (int i = 0; i < words.size(); i++) {
            narrow(where, params, "search_text", "ilike", "word" + i, Search.pattern(words.get(i)));
        }
        var condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        long total =
                jdbc.sql("select count(*) from items.public_item" + condition)
                        .params(params)
                        .query(Long.class)
                        .single();
        var order = words.isEmpty() ? "" : "(title ilike :word0) desc, ";
        var lines =
                jdbc.sql(
                                "select "
                                        + LINE
                                        + " from items.public_item"
                                        + condition
                                        + " order by "
                                        + order
                                        + "published_on desc, published_at desc, id limit :size offset :skip")
                        .params(params)
                        .param("size", query.size())
                        .param("skip", (query.page() - 1L) * query.size())
                        .query((rs, n) -> read(rs, words))
                        .list();
        return new PublicItems.Page(total, query.page(), query.size(), whole(lines));
    }

    /** The public item with this id. */
    public Optional<PublicItem> find(ItemId id) {
        return sealed(id).map(Sealed::item);
    }

    /** The stone of a withdrawn item; nothing else of it is read. */
    public Optional<WithdrawnItem> findWithdrawn(ItemId id) {
        return jdbc.sql(
                        """
                        select withdrawn_at, withdrawal_reason from items.item
                         where id = :id and state = 'WITHDRAWN'
                        """)
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new WithdrawnItem(
                                        id,
                                        Rows.instant(rs, "withdrawn_at"),
                                        rs.getString("withdrawal_reason")))
                .optional()
                .filter(stone -> seals.saysSo(id, stone.reason()));
    }

    /** What stands before and after it in its column. */
    public PublicItems.Neighbours neighbours(PublicItem item) {
        return new PublicItems.Neighbours(
                neighbour(item, "<", "desc"), neighbour(item, ">", "asc"));
    }

    /** The place in the column comes with the question, so that an index answers it. */
    private Optional<PublicItemLine> neighbour(PublicItem item, String side, String order) {
        return whole(
                        jdbc.sql(
                                        """
                        select %s from items.public_item
                         where agency_id = :agency and channel = :channel and column_code = :column
                           and (published_on, published_at, id) %s (:on, :at, :id)
                         order by published_on %s, published_at %s, id %s
                         limit 1
                        """
                                                .formatted(LINE, side, order, order, order))
                                .param("agency", item.agency().value())
                                .param("channel", item.channel().name())
                                .param("column", item.columnCode())
                                .param("on", item.publishedOn())
                                .param("at", Rows.utc(item.publishedAt()))
                                .param("id", item.id().value())
                                .query((rs, n) -> read(rs, List.of()))
                                .list())
                .stream()
                .findFirst();
    }

    public Map<String, Long> countsByColumn(AgencyId agency) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        """
                        select column_code, count(*) as n from items.public_item
                         where agency_id = :agency and column_code <> ''
                         group by column_code order by column_code
                        """)
                .param("agency", agency.value())
                .query(
                        rs -> {
                            counts.put(rs.getString("column_code"), rs.getLong("n"));
                        });
        return counts;
    }

    public Map<Integer, Long> countsByYear(AgencyId agency) {
        var counts = new LinkedHashMap<Integer, Long>();
        jdbc.sql(
                        """
                        select extract(year from published_on)::int as year, count(*) as n
                          from items.public_item where agency_id = :agency
                         group by 1 order by 1 desc
                        """)
                .param("agency", agency.value())
                .query(
                        rs -> {
                            counts.put(rs.getInt("year"), rs.getLong("n"));
                        });
        return counts;
    }

    /** The text whose hash is in the log. */
    public Optional<String> canonicalText(ItemId id) {
        return sealed(id).map(one -> one.content().canonicalText());
    }

    /** Every public address that the log knows, some hundreds at a time. */
    public void eachAddress(Consumer<PublicItems.Address> reader) {
        var some = new ArrayList<Listed>();
        jdbc.sql(
                        """
                        select id, content_hash, changed_at from items.public_item
                         order by published_on desc, id
                        """)
                .query(
                        rs -> {
                            some.add(Listed.of(rs));
                            if (some.size() == AT_ONCE) {
                                hand(some, reader);
                            }
                        });
        hand(some, reader);
    }

    private void hand(List<Listed> some, Consumer<PublicItems.Address> reader) {
        var standing =
                seals.standing(
                        some.stream().collect(Collectors.toMap(Listed::id, Listed::content)));
        for (var one : some) {
            if (standing.contains(one.id())) {
                reader.accept(new PublicItems.Address(one.id().url(), one.changedOn()));
            }
        }
        some.clear();
    }

    /** An item as the map of the site lists it. */
    private record Listed(ItemId id, Fingerprint content, LocalDate changedOn) {

        static Listed of(ResultSet rs) throws SQLException {
            return new Listed(
                    new ItemId(Rows.uuid(rs, "id")),
                    new Fingerprint(rs.getString("content_hash")),
                    ChinaTime.dateOf(Rows.instant(rs, "changed_at")));
        }
    }

    private Optional<Sealed> sealed(ItemId id) {
        var read =
                jdbc.sql("select * from items.public_item where id = :id")
                        .param("id", id.value())
                        .query(
                                (rs, n) -> {
                                    var files = attachments(id);
                                    return new Sealed(item(rs, files), ItemRows.content(rs, files));
                                })
                        .list();
        return seals.whole(read, one -> one.item().id(), Sealed::content).stream().findFirst();
    }

    /** The lines whose content stands in the log. */
    private List<PublicItemLine> whole(List<Read> read) {
        var files = attachments(read.stream().map(one -> one.line().id()).toList());
        return seals
                .whole(
                        read,
                        one -> one.line().id(),
                        one -> one.content().with(files.getOrDefault(one.line().id(), List.of())))
                .stream()
                .map(Read::line)
                .toList();
    }

    private Map<ItemId, List<Attachment>> attachments(List<ItemId> ids) {
        var files = new HashMap<ItemId, List<Attachment>>();
        jdbc.sql(
                        """
                        select * from items.attachment where item_id = any(:ids)
                         order by item_id, position
                        """)
                .param("ids", ids.stream().map(ItemId::value).toArray(UUID[]::new))
                .query(
                        (rs, n) ->
                                files.computeIfAbsent(
                                                new ItemId(Rows.uuid(rs, "item_id")),
                                                _ -> new ArrayList<>())
                                        .add(Rows.attachment(rs, n)))
                .list();
        return files;
    }

    private List<Attachment> attachments(ItemId id) {
        return jdbc.sql("select * from items.attachment where item_id = :id order by position")
                .param("id", id.value())
                .query(Rows::attachment)
                .list();
    }

    private static void narrow(
            List<String> where,
            Map<String, @Nullable Object> params,
            String column,
            String comparison,
            String name,
            Object value) {
        where.add(column + " " + comparison + " :" + name);
        params.put(name, value);
    }

    /** A line and the content that its fingerprint is taken from, as yet without its files. */
    private record Read(PublicItemLine line, ItemContent content) {}

    /** An item and the content that its fingerprint is taken from. */
    private record Sealed(PublicItem item, ItemContent content) {}

    private static Read read(ResultSet rs, List<String> words) throws SQLException {
        return new Read(line(rs, words), ItemRows.content(rs, List.of()));
    }

    private static PublicItemLine line(ResultSet rs, List<String> words) throws SQLException {
        var id = new ItemId(Rows.uuid(rs, "id"));
        return new PublicItemLine(
                id,
                rs.getString("title"),
                id.url(),
                Rows.date(rs, "published_on"),
                rs.getString("document_number"),
                rs.getString("index_number"),
                ItemChannel.valueOf(rs.getString("channel")),
                rs.getString("column_code"),
                rs.getString("column_name"),
                rs.getString("issuer"),
                Search.extract(rs.getString("words"), words, EXTRACT));
    }

    private static PublicItem item(ResultSet rs, List<Attachment> attachments) throws SQLException {
        var id = new ItemId(Rows.uuid(rs, "id"));
        return new PublicItem(
                id,
                new AgencyId(Rows.uuid(rs, "agency_id")),
                ItemKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                id.url(),
                Rows.instant(rs, "published_at"),
                Rows.date(rs, "published_on"),
                Rows.dateIfAny(rs, "formed_on"),
                rs.getString("index_number"),
                rs.getString("document_number"),
                rs.getString("issuer"),
                ItemChannel.valueOf(rs.getString("channel")),
                rs.getString("column_code"),
                rs.getString("column_name"),
                rs.getString("catalogue_row"),
                rs.getString("summary"),
                rs.getString("body"),
                rs.getString("link"),
                rs.getString("origin").equals("LEDGER"),
                attachments,
                rs.getString("content_hash"));
    }
}
