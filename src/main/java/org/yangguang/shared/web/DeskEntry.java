package org.yangguang.shared.web;

import java.util.function.IntSupplier;

/**
 * One line of the desk's rail. A module contributes it as a bean; who lacks the authority does not
 * see it.
 *
 * @param section message code of the heading, one of {@code desk.section.*}
 * @param title message code of the line
 * @param position order within the rail, by tens
 * @param authority what the person must be allowed, for example {@code request:read}
 * @param waiting how many things wait there for somebody
 */
public record DeskEntry(
        String section,
        String title,
        String url,
        int position,
        String authority,
        IntSupplier waiting) {

    public DeskEntry(String section, String title, String url, int position, String authority) {
        this(section, title, url, position, authority, () -> 0);
    }
}
