package org.yangguang.screening;

import java.util.List;

/**
 * A file after cleaning.
 *
 * @param removed message codes of what was taken out
 */
@SuppressWarnings("ArrayRecordComponent") // on its way through
public record CleanedFile(String name, byte[] content, List<String> removed) {

    public CleanedFile {
        removed = List.copyOf(removed);
    }
}
