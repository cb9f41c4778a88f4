package org.yangguang.items;

import java.time.Instant;

/** What stands in the place of a withdrawn item: that it was there, and why it is gone. */
public record WithdrawnItem(ItemId id, Instant withdrawnAt, String reason) {}
