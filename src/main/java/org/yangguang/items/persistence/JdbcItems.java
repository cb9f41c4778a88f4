package org.yangguang.items.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.application.ItemWords;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.items.domain.ItemState;
import org.yangguang.items.domain.Items;
import org.yangguang.items.domain.ReviewChain;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

@Repository
class JdbcItems implements Items {

    private final JdbcClient jdbc;

    JdbcItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Item require(ItemId id) {
        return jdbc.sql("select * from items.item where id = :id")
                .param("id", id.value())
                .query((rs, n) -> item(rs, attachments(id), signatures(id)))
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
                    .params(ContentParams.of(item.content()))
                    .param("at", Rows.utc(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("items.sent-twice", "item " + item.id() + " is there already");
        }
        saveAttachments(item);
    }

    @Override
    public void save(Item item, Instant at) {
        var marks = Marks.of(item.state());
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
                        .params(ContentParams.of(item.content()))
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
        saveAttachments(item);
        saveSignatures(item);
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

    private void saveAttachments(Item item) {
        jdbc.sql("delete from items.attachment where item_id = :id")
                .param("id", item.id().value())
                .update();
        int position = 0;
        for (var file : item.content().attachments()) {
            jdbc.sql(
                            """
                            insert into items.attachment (item_id, position, file_id, name, media_type, size, sha256)
                            values (:id, :position, :file, :name, :mediaType, :size, :sha256)
                            """)
                    .param("id", item.id().value())
                    .param("position", ++position)
                    .param("file", file.file().value())
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("size", file.size())
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    private void saveSignatures(Item item) {
        List<ReviewSignature> signatures =
                switch (item.state()) {
                    case ItemState.InReview(_, var some) -> some;
                    case ItemState.Approved(var all) -> all;
                    case ItemState.Draft _, ItemState.Returned _, ItemState.Discarded _ ->
                            List.of();
                    case ItemState.Published _, ItemState.Withdrawn _ -> signatures(item.id());
                };
        jdbc.sql("delete from items.signature where item_id = :id")
                .param("id", item.id().value())
                .update();
        for (var signature : signatures) {
            jdbc.sql(
                            """
                            insert into items.signature (item_id, step, person, at, content_hash)
                            values (:id, :step, :person, :at, :hash)
                            """)
                    .param("id", item.id().value())
                    .param("step", signature.step().name())
                    .param("person", signature.person())
                    .param("at", Rows.utc(signature.at()))
                    .param("hash", signature.content().hex())
                    .update();
        }
    }

    private List<Attachment> attachments(ItemId id) {
        return jdbc.sql("select * from items.attachment where item_id = :id order by position")
                .param("id", id.value())
                .query(Rows::attachment)
                .list();
    }

    private List<ReviewSignature> signatures(ItemId id) {
        return jdbc
                .sql("select * from items.signature where item_id = :id order by at, step")
                .param("id", id.value())
                .query(
                        (rs, n) ->
                                new ReviewSignature(
                                        ReviewStep.valueOf(rs.getString("step")),
                                        rs.getString("person"),
                                        Rows.instant(rs, "at"),
                                        new Fingerprint(rs.getString("content_hash"))))
                .list()
                .stream()
                .sorted((one, other) -> one.step().compareTo(other.step()))
                .toList();
    }

    private static Item item(
            ResultSet rs, List<Attachment> attachments, List<ReviewSignature> signatures)
            throws SQLException {
        return new Item(
                new ItemId(Rows.uuid(rs, "id")),
                new AgencyId(Rows.uuid(rs, "agency_id")),
                Optional.ofNullable(rs.getObject("office_id", UUID.class)).map(OfficeId::new),
                rs.getString("author"),
                content(rs, attachments),
                state(rs, signatures),
                rs.getLong("version"));
    }

    static ItemContent content(ResultSet rs, List<Attachment> attachments) throws SQLException {
        return new ItemContent(
                ItemKind.valueOf(rs.getString("kind")),
                rs.getString("index_number"),
                rs.getString("title"),
                ItemChannel.valueOf(rs.getString("channel")),
                rs.getString("column_code"),
                rs.getString("document_number"),
                rs.getString("issuer"),
                rs.getString("summary"),
                rs.getString("body"),
                rs.getString("link"),
                Rows.dateIfAny(rs, "formed_on"),
                rs.getString("catalogue_row"),
                attachments);
    }

    private static ItemState state(ResultSet rs, List<ReviewSignature> signatures)
            throws SQLException {
        return switch (rs.getString("state")) {
            case "DRAFT" -> new ItemState.Draft();
            case "IN_REVIEW" ->
                    new ItemState.InReview(ReviewStep.valueOf(rs.getString("step")), signatures);
            case "RETURNED" ->
                    new ItemState.Returned(
                            ReviewStep.valueOf(rs.getString("step")),
                            rs.getString("return_reason"));
            case "APPROVED" -> new ItemState.Approved(signatures);
            case "PUBLISHED" ->
                    new ItemState.Published(
                            Rows.instant(rs, "published_at"), Rows.date(rs, "published_on"));
            case "WITHDRAWN" ->
                    new ItemState.Withdrawn(
                            Rows.instant(rs, "published_at"),
                            Rows.date(rs, "published_on"),
                            Rows.instant(rs, "withdrawn_at"),
                            rs.getString("withdrawal_reason"));
            default -> new ItemState.Discarded();
        };
    }

    /** What a state leaves in the columns. */
    private record Marks(
            @Nullable ReviewStep step,
            String returnReason,
            @Nullable Instant publishedAt,
            @Nullable LocalDate publishedOn,
            @Nullable Instant withdrawnAt,
            String withdrawalReason) {

        static Marks of(ItemState state) {
            return switch (state) {
                case ItemState.Draft _, ItemState.Approved _, ItemState.Discarded _ ->
                        new Marks(null, "", null, null, null, "");
                case ItemState.InReview(var step, _) -> new Marks(step, "", null, null, null, "");
                case ItemState.Returned(var by, var reason) ->
                        new Marks(by, reason, null, null, null, "");
                case ItemState.Published(var at, var on) -> new Marks(null, "", at, on, null, "");
                case ItemState.Withdrawn(var at, var on, var gone, var reason) ->
                        new Marks(null, "", at, on, gone, reason);
            };
        }
    }

    /** The content as parameters of a statement. */
    private static final class ContentParams {

        private ContentParams() {}

        static Map<String, @Nullable Object> of(ItemContent content) {
            var params = new HashMap<String, @Nullable Object>();
            params.put("title", content.title());
            params.put("channel", content.channel().name());
            params.put("column", content.column());
            params.put("documentNumber", content.documentNumber());
            params.put("issuer", content.issuer());
            params.put("summary", content.summary());
            params.put("body", content.body());
            params.put("words", ItemWords.of(content));
            params.put("link", content.link());
            params.put("formedOn", content.formedOn().orElse(null));
            params.put("catalogueRow", content.catalogueRow());
            params.put("hash", content.fingerprint().hex());
            return params;
        }
    }
}
