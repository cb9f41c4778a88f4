package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.Typed;

/**
 * What a program asks a list for. A page passes over what it does not know; a program is told, so
 * that nobody takes a whole list for a filtered one.
 */
final class ApiList {

    private static final int LARGEST_SIZE = 200;

    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Typed typed;
    private final String sort;
    private final int page;
    private final int size;

    ApiList(String sort, int page, int size) {
        this.typed = new Typed(Map.of());
        this.sort = sort;
        this.page = page;
        this.size = size;
    }

    /** A filter with these values. */
    ApiList choice(String name, String given, Set<String> values) {
        if (!given.isEmpty() && !values.contains(given)) {
            typed.fault(name, "api.one-of", String.join("、", values));
        }
        return text(name, given);
    }

    ApiList year(String name, String given) {
        if (!given.isEmpty() && !given.matches("\\d{4}")) {
            typed.fault(name, "number");
        }
        return text(name, given);
    }

    ApiList text(String name, String given) {
        if (!given.isBlank()) {
            filters.put(name, given.strip());
        }
        return this;
    }

    /** The query, if all of it can be answered. */
    ListQuery query(Set<String> sorts) {
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!sorts.contains(column)) {
            typed.fault("sort", "api.one-of", String.join("、", sorts));
        }
        if (page < 1 || page > 1_000_000) {
            typed.fault("page", "api.between", 1, 1_000_000);
        }
        if (size < 1 || size > LARGEST_SIZE) {
            typed.fault("size", "api.between", 1, LARGEST_SIZE);
        }
        typed.check();
        return new ListQuery(filters, column, sort.startsWith("-"), page, size);
    }
}
