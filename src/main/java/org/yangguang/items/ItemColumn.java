package org.yangguang.items;

import org.yangguang.org.AgencyId;

/**
 * A column of the agency's site (栏目), or a series within another channel.
 *
 * @param code stands in addresses, for example {@code fd-02}
 * @param position order among the agency's columns
 */
public record ItemColumn(
        AgencyId agency, String code, String name, ItemChannel channel, int position) {}
