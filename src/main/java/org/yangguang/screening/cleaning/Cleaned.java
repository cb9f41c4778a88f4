package org.yangguang.screening.cleaning;

import java.util.Set;

/**
 * What came out of cleaning.
 *
 * @param removed codes of what was taken out
 */
@SuppressWarnings("ArrayRecordComponent") // on its way through
public record Cleaned(String name, byte[] content, Set<String> removed) {

    public Cleaned {
        removed = Set.copyOf(removed);
    }
}
