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
import org.yangguang.items.ItemChannel;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemKind;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.application.ItemWords;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.items.domain.ItemState;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;

/** An item as a row of its table, and back. */
final class ItemRows {

    private ItemRows() {}

    static Item item(ResultSet rs, List<Attachment> attachments, List<ReviewSignature> signatures)
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
    record Marks(
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
    static final class ContentParams {

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
