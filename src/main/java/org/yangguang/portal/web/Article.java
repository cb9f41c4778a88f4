package org.yangguang.portal.web;

import java.util.List;
import org.yangguang.items.PublicItem;
import org.yangguang.items.PublicItems;
import org.yangguang.org.Agency;
import org.yangguang.release.LogEntry;

/** What the article's page shows. */
public record Article(
        PublicItem item,
        Agency owner,
        String columnUrl,
        List<LogEntry> entries,
        PublicItems.Neighbours neighbours,
        String size) {

    /** What the log says of the page: as first published, or corrected since. */
    public String verdict() {
        return entries.size() > 1 ? "changed" : "same";
    }
}
