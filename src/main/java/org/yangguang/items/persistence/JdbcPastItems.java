package org.yangguang.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.PastItem;
import org.yangguang.items.application.PastItems;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;

/** Reads and writes ledgers with a few statements each. */
@Repository
class JdbcPastItems implements PastItems {

    /** Long texts of so many rows travel at once. */
    private static final int BATCH = 2_000;

    private static final Pattern OUR_INDEX_NUMBER =
            Pattern.compile("[0-9A-Z]{18}/((?:19|20)\\d{2})-(\\d{1,7})");

    private final JdbcClient jdbc;

    JdbcPastItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Known> known(AgencyId agency, List<String> keys) {
        var known = new HashMap<String, Known>();
        jdbc.sql(
                        """
                        select id, ledger_key, content_hash, published_on,
                               origin = 'LEDGER' and state = 'PUBLISHED' and summary = ''
                                   and formed_on is null and kind = 'INFORMATION' as replaceable,
                               array(select file_id from items.attachment
                                      where item_id = item.id order by position) as files
                          from items.item
                         where agency_id = :agency and ledger_key = any(:keys)
                        """)
                .param("agency", agency.value())
                .param("keys", keys.toArray(String[]::new))
                .query(
                        rs -> {
                            known.put(
                                    rs.getString("ledger_key"),
                                    new Known(
                                            new ItemId(Rows.uuid(rs, "id")),
                                            rs.getString("content_hash"),
                                            Rows.dateIfAny(rs, "published_on")
                                                    .orElse(LocalDate.MIN),
                                            rs.getBoolean("replaceable"),
                                            files(rs)));
                        });
        return known;
    }

    private static List<FileId> files(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("files").getArray();
        return Stream.of(ids).map(FileId::new).toList();
    }

    @Override
    public void each(AgencyId agency, Consumer<PastItem> to) {
        try (var all =
                jdbc
                        .sql(
                                """
                                select i.title, i.channel, coalesce(c.name, '') as column_name,
                                       i.published_on, i.index_number, i.document_number,
                                       i.catalogue_row, i.issuer, i.body, i.link
                                  from items.item i
                                  left join items.site_column c
                                    on c.agency_id = i.agency_id and c.code = i.column_code
                                 where i.agency_id = :agency and i.state = 'PUBLISHED'
                                 order by i.published_on, i.index_number, i.title, i.channel
                                """)
                        .withFetchSize(200)
                        .param("agency", agency.value())
                        .query(JdbcPastItems::past)
                        .stream()) {
            all.forEach(to);
        }
    }

    private static PastItem past(ResultSet row, int n) throws SQLException {
        return new PastItem(
                row.getString("title"),
                ItemChannel.valueOf(row.getString("channel")),
                row.getString("column_name"),
                row.getObject("published_on", LocalDate.class),
                row.getString("index_number"),
                row.getString("document_number"),
                row.getString("catalogue_row"),
                row.getString("issuer"),
                row.getString("body"),
                row.getString("link"),
                List.of());
    }

    @Override
    public void store(AgencyId agency, String person, Instant at, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var some = rows.subList(from, Math.min(from + BATCH, rows.size()));
            storeRows(agency, person, at, some);
            storeAttachments(some);
        }
        keepSequenceAhead(agency, rows);
    }

    private void storeRows(AgencyId agency, String person, Instant at, List<Row> rows) {
        jdbc.sql(
                        """
                        insert into items.item (id, agency_id, author, origin, ledger_key, kind, index_number, title,
                                channel, column_code, document_number, issuer, summary, body, words, link,
                                catalogue_row, content_hash, state, published_at, published_on, created_at, changed_at)
                        select r.id, :agency, :person, 'LEDGER', r.ledger_key, 'INFORMATION', r.index_number, r.title,
                               r.channel, r.column_code, r.document_number, r.issuer, '', r.body, r.words, r.link,
                               r.catalogue_row, r.content_hash, 'PUBLISHED', r.published_at, r.published_on, :at, :at
                          from unnest(:ids::uuid[], :keys::text[], :indexNumbers::text[], :titles::text[],
                                      :channels::text[], :columns::text[], :documentNumbers::text[], :issuers::text[],
                                      :bodies::text[], :words::text[], :links::text[], :matters::text[],
                                      :hashes::text[], :moments::timestamptz[], :dates::date[])
                            as r (id, ledger_key, index_number, title, channel, column_code, document_number, issuer,
                                  body, words, link, catalogue_row, content_hash, published_at, published_on)
                        on conflict (agency_id, ledger_key) do update
                           set title = excluded.title, channel = excluded.channel,
                               column_code = excluded.column_code, document_number = excluded.document_number,
                               issuer = excluded.issuer, body = excluded.body, words = excluded.words,
                               link = excluded.link, catalogue_row = excluded.catalogue_row,
                               content_hash = excluded.content_hash, published_at = excluded.published_at,
                               published_on = excluded.published_on, changed_at = excluded.changed_at,
                               version = items.item.version + 1
                        """)
                .param("agency", agency.value())
                .param("person", person)
                .param("at", Rows.utc(at))
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .param("keys", texts(rows, Row::key))
                .param("indexNumbers", texts(rows, row -> row.content().indexNumber()))
                .param("titles", texts(rows, row -> row.content().title()))
                .param("channels", texts(rows, row -> row.content().channel().name()))
                .param("columns", texts(rows, row -> row.content().column()))
                .param("documentNumbers", texts(rows, row -> row.content().documentNumber()))
                .param("issuers", texts(rows, row -> row.content().issuer()))
                .param("bodies", texts(rows, row -> row.content().body()))
                .param("words", texts(rows, Row::words))
                .param("links", texts(rows, row -> row.content().link()))
                .param("matters", texts(rows, row -> row.content().catalogueRow()))
                .param("hashes", texts(rows, row -> row.content().fingerprint().hex()))
                .param(
                        "moments",
                        texts(
                                rows,
                                row ->
                                        row.publishedOn()
                                                .atStartOfDay(ChinaTime.ZONE)
                                                .toInstant()
                                                .toString()))
                .param("dates", texts(rows, row -> row.publishedOn().toString()))
                .update();
    }

    private void storeAttachments(List<Row> rows) {
        jdbc.sql("delete from items.attachment where item_id = any(:ids)")
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .update();
        var files = new ArrayList<AttachedFile>();
        for (var row : rows) {
            int position = 0;
            for (var file : row.content().attachments()) {
                files.add(new AttachedFile(row.id().value(), ++position, file.file().value()));
            }
        }
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into items.attachment (item_id, position, file_id, name, media_type, size, sha256)
                        select r.item_id, r.position, f.id, f.name, f.media_type, f.size, f.sha256
                          from unnest(:items::uuid[], :positions::int[], :files::uuid[])
                            as r (item_id, position, file_id)
                          join files.file f on f.id = r.file_id
                        """)
                .param("items", files.stream().map(AttachedFile::item).toArray(UUID[]::new))
                .param(
                        "positions",
                        files.stream().map(AttachedFile::position).toArray(Integer[]::new))
                .param("files", files.stream().map(AttachedFile::file).toArray(UUID[]::new))
                .update();
    }

    /** Numbers that a ledger used are not given again. */
    private void keepSequenceAhead(AgencyId agency, List<Row> rows) {
        var last = new HashMap<Integer, Integer>();
        for (var row : rows) {
            var number = OUR_INDEX_NUMBER.matcher(row.content().indexNumber());
            if (number.matches()) {
                last.merge(
                        Integer.valueOf(number.group(1)),
                        Integer.valueOf(number.group(2)),
                        Math::max);
            }
        }
        last.forEach(
                (year, number) ->
                        jdbc.sql(
                                        """
                                        insert into items.index_number as n (agency_id, year, last)
                                        values (:agency, :year, :number)
                                        on conflict (agency_id, year)
                                            do update set last = greatest(n.last, excluded.last)
                                        """)
                                .param("agency", agency.value())
                                .param("year", year)
                                .param("number", number)
                                .update());
    }

    private static String[] texts(List<Row> rows, Function<Row, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }

    private record AttachedFile(UUID item, int position, UUID file) {}
}
