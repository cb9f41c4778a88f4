package org.yangguang.items;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.org.AgencyId;

/**
 * Which public items are asked for; what is empty does not narrow.
 *
 * @param text words that must all occur in title, 文号, 索引号 or text
 * @param column the code of a column
 * @param page from 1
 * @param size items on a page, at most 100
 */
public record ItemQuery(
        Optional<AgencyId> agency,
        String text,
        Optional<ItemChannel> channel,
        String column,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page,
        int size) {

    public ItemQuery {
        page = Math.clamp(page, 1, 10_000);
        size = Math.clamp(size, 1, 100);
    }

    /** The newest items. */
    public static ItemQuery newest(int size) {
        return new ItemQuery(
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                1,
                size);
    }

    /** The same, in one column. */
    public ItemQuery in(ItemColumn of) {
        return new ItemQuery(
                Optional.of(of.agency()), text, channel, of.code(), from, to, page, size);
    }

    /** The same, by one channel. */
    public ItemQuery by(ItemChannel one) {
        return new ItemQuery(agency, text, Optional.of(one), column, from, to, page, size);
    }

    /** The same, published in one year. */
    public ItemQuery year(int year) {
        return new ItemQuery(
                agency,
                text,
                channel,
                column,
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(LocalDate.of(year, 12, 31)),
                page,
                size);
    }

    /** The same, another page. */
    public ItemQuery page(int number) {
        return new ItemQuery(agency, text, channel, column, from, to, number, size);
    }
}
