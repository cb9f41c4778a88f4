package org.yangguang.items.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.items.ItemId;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.Items;
import org.yangguang.items.domain.Original;
import org.yangguang.items.domain.ReviewChain;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

@Repository
class JdbcItems implements Items {

    private final JdbcClient jdbc;
    private final ItemParts parts;
    private final FileStore files;

    JdbcItems(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
        this.parts = new ItemParts(jdbc);
    }

    @Override
    public Item require(ItemId id) {
        return jdbc.sql("select * from items.item where id = :id")
                .param("id", id.value())
                .query((rs, n) -> ItemRows.item(rs, parts.attachments(id), parts.signatures(id)))
                .optional()
                .orElseThrow(() -> Refusal.notFound("items.unknown", "item " + id));
    }

    @Override
    public void add(Item item, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into items.item (id, agency_id, office_id, author, origin, ledger_key, kind,
                                    index_number, title, channel, column_code, document_number, issuer, summary,
                                    body, words, link, formed_on, catalogue_row, content_hash, state,
                                    created_at, changed_at)
                            values (:id, :agency, :office, :author, 'DESK', :indexNumber, :kind,
                                    :indexNumber, :title, :channel, :column, :documentNumber, :issuer, :summary,
                                    :body, :words, :link, :formedOn, :catalogueRow, :hash, 'DRAFT',
                                    :at, :at)
                            """)
                    .param("id", item.id().value())
                    .param("agency", item.agency().value())
                    .param("office", item.office().map(OfficeId::value).orElse(null))
                    .param("author", item.author())
                    .param("kind", item.content().kind().name())
                    .param("indexNumber", item.content().indexNumber())
                    .params(ItemRows.ContentParams.of(item.content()))
                    .param("at", Rows.utc(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("items.sent-twice", "item " + item.id() + " is there already");
        }
        parts.saveAttachments(item);
    }

    @Override
    public void save(Item item, Instant at) {
        var marks = ItemRows.Marks.of(item.state());
        int rows =
                jdbc.sql(
                                """
                                update items.item
                                   set title = :title, channel = :channel, column_code = :column,
                                       document_number = :documentNumber, issuer = :issuer, summary = :summary,
                                       body = :body, words = :words, link = :link, formed_on = :formedOn,
                                       catalogue_row = :catalogueRow, content_hash = :hash,
                                       state = :state, step = :step, return_reason = :returnReason,
                                       published_at = :publishedAt, published_on = :publishedOn,
                                       withdrawn_at = :withdrawnAt, withdrawal_reason = :withdrawalReason,
                                       changed_at = :at, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", item.id().value())
                        .param("version", item.version())
                        .params(ItemRows.ContentParams.of(item.content()))
                        .param("state", item.state().code())
                        .param("step", marks.step() == null ? null : marks.step().name())
                        .param("returnReason", marks.returnReason())
                        .param("publishedAt", Rows.utc(marks.publishedAt()))
                        .param("publishedOn", marks.publishedOn())
                        .param("withdrawnAt", Rows.utc(marks.withdrawnAt()))
                        .param("withdrawalReason", marks.withdrawalReason())
                        .param("at", Rows.utc(at))
                        .update();
        if (rows == 0) {
            throw Refusal.conflict(
                    "items.changed-meanwhile",
                    "item " + item.id() + " is past version " + item.version());
        }
        parts.saveAttachments(item);
        parts.saveSignatures(item);
    }

    @Override
    public void note(ItemId id, Note note) {
        jdbc.sql(
                        """
                        insert into items.note (item_id, at, person, what, step, text)
                        values (:id, :at, :person, :what, :step, :text)
                        """)
                .param("id", id.value())
                .param("at", Rows.utc(note.at()))
                .param("person", note.person())
                .param("what", note.what())
                .param("step", note.step().map(ReviewStep::name).orElse(""))
                .param("text", note.text())
                .update();
    }

    @Override
    public void keepOriginal(ItemId id, Original original) {
        jdbc.sql(
                        """
                        insert into items.original (item_id, file_id, name, size, clean_id, at, person)
                        values (:item, :file, :name, :size, :clean, :at, :person)
                        """)
                .param("item", id.value())
                .param("file", original.file().value())
                .param("name", original.name())
                .param("size", original.size())
                .param("clean", original.clean().value())
                .param("at", Rows.utc(original.at()))
                .param("person", original.person())
                .update();
    }

    @Override
    public List<Original> originals(ItemId id) {
        return jdbc.sql("select * from items.original where item_id = :id order by at, file_id")
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new Original(
                                        new FileId(Rows.uuid(rs, "file_id")),
                                        rs.getString("name"),
                                        rs.getLong("size"),
                                        new FileId(Rows.uuid(rs, "clean_id")),
                                        Rows.instant(rs, "at"),
                                        rs.getString("person")))
                .list();
    }

    @Override
    public void ask(ItemId id, Fingerprint content, String person, Instant at) {
        jdbc.sql(
                        """
                        insert into items.screening_question (item_id, content_hash, at, person)
                        values (:id, :content, :at, :person)
                        on conflict (item_id) do update
                           set content_hash = excluded.content_hash, at = excluded.at, person = excluded.person
                        """)
                .param("id", id.value())
                .param("content", content.hex())
                .param("at", Rows.utc(at))
                .param("person", person)
                .update();
    }

    @Override
    public void answered(ItemId id) {
        jdbc.sql("delete from items.screening_question where item_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean isAsked(ItemId id, Fingerprint content) {
        return jdbc.sql(
                        """
                        select exists (select from items.screening_question
                                        where item_id = :id and content_hash = :content)
                        """)
                .param("id", id.value())
                .param("content", content.hex())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void evict(Item item, Instant at) {
        var files = new ArrayList<FileId>();
        item.content().attachments().forEach(one -> files.add(one.file()));
        originals(item.id()).forEach(one -> files.addAll(List.of(one.file(), one.clean())));
        for (var table :
                List.of(
                        "attachment",
                        "original",
                        "signature",
                        "submission",
                        "screening_question")) {
            jdbc.sql("delete from items." + table + " where item_id = :id")
                    .param("id", item.id().value())
                    .update();
        }
        jdbc.sql("update items.note set text = '' where item_id = :id")
                .param("id", item.id().value())
                .update();
        var emptied = item.content().emptied();
        jdbc.sql(
                        """
                        update items.item
                           set title = :title, document_number = '', issuer = '', summary = '', body = '',
                               words = '', link = '', formed_on = null, content_hash = :hash,
                               state = 'DISCARDED', step = null, return_reason = '', changed_at = :at,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", item.id().value())
                .param("title", emptied.title())
                .param("hash", emptied.fingerprint().hex())
                .param("at", Rows.utc(at))
                .update();
        files.stream().distinct().forEach(this.files::evict);
    }

    @Override
    public void keepSubmission(Item item, Instant at) {
        jdbc.sql("insert into items.submission (item_id, at, content) values (:id, :at, :content)")
                .param("id", item.id().value())
                .param("at", Rows.utc(at))
                .param("content", item.content().canonicalText())
                .update();
    }

    @Override
    public String nextIndexNumber(AgencyId agency, String agencyCode, int year) {
        int next =
                jdbc.sql(
                                """
                                insert into items.index_number as n (agency_id, year, last) values (:agency, :year, 1)
                                on conflict (agency_id, year) do update set last = n.last + 1
                                returning last
                                """)
                        .param("agency", agency.value())
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return "%s/%d-%05d".formatted(agencyCode, year, next);
    }

    @Override
    public ReviewChain chainOf(AgencyId agency) {
        return jdbc.sql("select deputy_review from items.review_setting where agency_id = :agency")
                .param("agency", agency.value())
                .query(Boolean.class)
                .optional()
                .map(ReviewChain::new)
                .orElse(new ReviewChain(true));
    }

    @Override
    public void setDeputyReview(AgencyId agency, boolean on) {
        jdbc.sql(
                        """
                        insert into items.review_setting (agency_id, deputy_review) values (:agency, :on)
                        on conflict (agency_id) do update set deputy_review = excluded.deputy_review
                        """)
                .param("agency", agency.value())
                .param("on", on)
                .update();
    }
}
