package org.yangguang.items.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yangguang.files.FileId;
import org.yangguang.items.ItemId;
import org.yangguang.items.PastItem;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.org.AgencyId;

/** Items that ledgers brought, written in bulk. */
public interface PastItems {

    /** What is here already, by the keys of the ledger. */
    Map<String, Known> known(AgencyId agency, List<String> keys);

    /** Writes new records, and the changed ones in place of the old. */
    void store(AgencyId agency, String person, Instant at, List<Row> rows);

    /** All that is published, as a ledger tells it, in the order of days and index numbers. */
    void each(AgencyId agency, Consumer<PastItem> to);

    /**
     * A record that is here.
     *
     * @param replaceable whether a ledger may change it: a ledger brought it, it is still public,
     *     and it says nothing that a ledger cannot tell
     * @param attachments its files, of which a ledger does not speak
     */
    record Known(
            ItemId id,
            String content,
            LocalDate publishedOn,
            boolean replaceable,
            List<FileId> attachments) {

        public Known {
            attachments = List.copyOf(attachments);
        }
    }

    /** A record to be written. */
    record Row(ItemId id, String key, ItemContent content, String words, LocalDate publishedOn) {}
}
