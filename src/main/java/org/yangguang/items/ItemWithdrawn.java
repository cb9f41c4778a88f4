package org.yangguang.items;

import java.time.LocalDate;
import org.yangguang.org.AgencyId;

/** An item was taken back; its text is no longer public (已撤回). */
public record ItemWithdrawn(
        ItemId id, AgencyId agency, ItemKind kind, LocalDate withdrawnOn, String url) {}
