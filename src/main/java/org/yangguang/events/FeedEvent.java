package org.yangguang.events;

import java.time.Instant;
import java.util.SortedMap;

/**
 * Something that happened, as other systems read it.
 *
 * @param seq its number in the agency's feed: 1, 2, 3 … without gaps
 * @param at when it was recorded
 * @param subject what it is about, such as {@code request:<id>}
 * @param facts numbers, days and codes
 */
record FeedEvent(
        long seq, Instant at, String kind, String subject, SortedMap<String, String> facts) {}
