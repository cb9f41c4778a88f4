package org.yangguang.items.persistence;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemId;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.Items;
import org.yangguang.items.domain.ReviewChain;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

@Repository
class JdbcItems implements Items {

    private final JdbcClient jdbc;
    private final ItemParts parts;

    JdbcItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
