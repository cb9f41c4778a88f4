package org.yangguang.law.report;

/**
 * A figure that the text of a report states about its tables.
 *
 * @param key what it counts: a row or group of table 3, {@code reconsideration}, {@code litigation}
 *     …
 * @param quote the words that state it
 * @param narrower whether the words speak of a part of what the tables count (本级, 代表区政府, 备案 …)
 */
public record Claim(String key, long value, String quote, boolean narrower) {}
