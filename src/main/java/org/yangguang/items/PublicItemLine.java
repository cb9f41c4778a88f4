package org.yangguang.items;

import java.time.LocalDate;

/**
 * A public item as lists show it.
 *
 * @param extract the beginning of the text, or the place that was searched for
 */
public record PublicItemLine(
        ItemId id,
        String title,
        String url,
        LocalDate publishedOn,
        String documentNumber,
        String indexNumber,
        ItemChannel channel,
        String columnCode,
        String column,
        String issuer,
        String extract) {}
