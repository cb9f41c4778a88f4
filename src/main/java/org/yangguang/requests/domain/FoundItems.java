package org.yangguang.requests.domain;

import java.time.LocalDate;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;

/** How often a public item answered somebody before he asked. */
public interface FoundItems {

    void count(AgencyId agency, LocalDate on, ItemId item);
}
