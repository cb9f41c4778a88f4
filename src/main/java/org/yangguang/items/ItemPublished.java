package org.yangguang.items;

import java.time.LocalDate;
import org.yangguang.org.AgencyId;

/** An item passed the gate and can be read by everybody (已公开). */
public record ItemPublished(
        ItemId id,
        AgencyId agency,
        ItemKind kind,
        String title,
        LocalDate publishedOn,
        String url) {}
