package org.yangguang.items.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yangguang.items.ItemId;
import org.yangguang.items.domain.ItemContent;
import org.yangguang.org.AgencyId;

/** Items that ledgers brought, written in bulk. */
public interface PastItems {

    /** What is here already, by the keys of the ledger. */
    Map<String, Known> known(AgencyId agency, List<String> keys);

    /** Writes new records, and the changed ones in place of the old. */
    void store(AgencyId agency, String person, Instant at, List<Row> rows);

    /**
     * A record that is here.
     *
     * @param replaceable whether a ledger may change it: a ledger brought it and it is still public
     */
    record Known(ItemId id, String content, LocalDate publishedOn, boolean replaceable) {}

    /** A record to be written. */
    record Row(ItemId id, String key, ItemContent content, String words, LocalDate publishedOn) {}
}
