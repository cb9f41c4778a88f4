package org.yangguang.shared.list;

/**
 * One fact of a record, as a detail page shows it to those who only read.
 *
 * @param title message code of what it is
 */
public record Fact(String title, String value) {}
