package org.yangguang.items.web;

import java.util.List;
import java.util.Map;

/**
 * The form of an item.
 *
 * @param action where it is sent
 * @param places choices of channel and column as {@code value=label}
 * @param faults sentence by field
 */
public record ItemFormPage(
        String action,
        boolean fresh,
        boolean inReview,
        Map<String, String> typed,
        List<String> places,
        Map<String, String> faults) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field, empty when nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
