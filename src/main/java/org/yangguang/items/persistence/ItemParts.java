package org.yangguang.items.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.items.ItemId;
import org.yangguang.items.PublicItem.Attachment;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemState;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;

/** What stands in tables beside an item: its attachments and the signatures given so far. */
final class ItemParts {

    private final JdbcClient jdbc;

    ItemParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveAttachments(Item item) {
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

    void saveSignatures(Item item) {
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

    List<Attachment> attachments(ItemId id) {
        return jdbc.sql("select * from items.attachment where item_id = :id order by position")
                .param("id", id.value())
                .query(Rows::attachment)
                .list();
    }

    List<ReviewSignature> signatures(ItemId id) {
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
}
