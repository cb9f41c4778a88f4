package org.yangguang.shared.list;

import java.util.Map;

/**
 * One filter above a list.
 *
 * @param name its name in the address
 * @param title message code of its label
 * @param choices value → message code or plain text, in order; empty for a free text
 */
public record ListFilter(String name, String title, Map<String, String> choices) {}
