package org.yangguang.retention;

import java.util.List;
import org.yangguang.retention.DestructionList.Entry;

/**
 * One list and its first entries.
 *
 * @param mayDecide whether the person may approve or refuse it now
 * @param mine whether the person drew it up, and so may not
 */
public record DestructionPage(
        DestructionList list, List<Entry> entries, boolean mayDecide, boolean mine) {

    public DestructionPage {
        entries = List.copyOf(entries);
    }
}
