package org.yangguang.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.files.FileId;
import org.yangguang.org.AgencyId;

/**
 * An item as the public may read it.
 *
 * @param column the name of its column, empty for none
 * @param body safe HTML
 */
public record PublicItem(
        ItemId id,
        AgencyId agency,
        ItemKind kind,
        String title,
        String url,
        Instant publishedAt,
        LocalDate publishedOn,
        Optional<LocalDate> formedOn,
        String indexNumber,
        String documentNumber,
        String issuer,
        ItemChannel channel,
        String columnCode,
        String column,
        String catalogueRow,
        String summary,
        String body,
        String link,
        boolean imported,
        List<Attachment> attachments,
        String contentHash) {

    /** A file that goes with the item (附件). */
    public record Attachment(
            FileId file, String name, String mediaType, long size, String sha256) {}
}
