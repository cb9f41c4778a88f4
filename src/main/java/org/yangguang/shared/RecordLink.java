package org.yangguang.shared;

/**
 * One record behind a counted figure: what the opened number shows.
 *
 * @param number the record's own number, for example a registration number (登记号)
 * @param title what it is about, without personal data
 * @param note the facts that made it count, for example the outcome and its date
 * @param url where a person who may see it finds the whole record, below {@code /}
 */
public record RecordLink(String number, String title, String note, String url) {}
