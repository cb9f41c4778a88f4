package org.yangguang.shared.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list was asked for, wholly in its address, so that it can be shared: {@code
 * ?state=OPEN&sort=-dueOn&page=2}.
 *
 * @param filters the filters that the list knows and that were given, in the list's own order
 * @param sort one of the list's sortable columns
 * @param page from 1
 */
public record ListQuery(
        Map<String, String> filters, String sort, boolean descending, int page, int size) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 200;

    /**
     * Reads the address; what the list does not know is passed over, so nothing typed there reaches
     * SQL.
     *
     * @param usualSort column to sort by when none is asked, with {@code -} before it for
     *     descending
     */
    public static ListQuery of(
            Map<String, String> params,
            Set<String> knownFilters,
            Set<String> sortable,
            String usualSort) {
        var filters = new LinkedHashMap<String, String>();
        for (String name : knownFilters) {
            Optional.ofNullable(params.get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> filters.put(name, value));
        }
        String asked = params.getOrDefault("sort", usualSort);
        String sort = sortable.contains(bare(asked)) ? asked : usualSort;
        int page = number(params.get("page"), 1, 1_000_000);
        return new ListQuery(
                filters,
                bare(sort),
                sort.startsWith("-"),
                page,
                number(params.get("size"), USUAL_SIZE, LARGEST_SIZE));
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** The filters of these names as parameters for SQL, {@code ""} for what was not given. */
    public Map<String, Object> params(String... names) {
        var params = new LinkedHashMap<String, Object>();
        for (String name : names) {
            params.put(name, filters.getOrDefault(name, ""));
        }
        return params;
    }

    public int offset() {
        return (page - 1) * size;
    }

    /**
     * {@code asc} or {@code desc}, for SQL; the column comes from the list's own table of columns.
     */
    public String direction() {
        return descending ? "desc" : "asc";
    }

    /** The query string for another page of the same list. */
    public String atPage(int other) {
        return address(sort, descending, other);
    }

    /**
     * The query string when the head of this column is followed: sorts by it, or turns the order
     * round.
     */
    public String sortedBy(String column) {
        return address(column, column.equals(sort) && !descending, 1);
    }

    private String address(String bySort, boolean desc, int atPage) {
        String given =
                filters.entrySet().stream()
                        .map(
                                entry ->
                                        entry.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        entry.getValue(), StandardCharsets.UTF_8)
                                                + "&")
                        .collect(Collectors.joining());
        String paging = atPage == 1 ? "" : "&page=" + atPage;
        return "?"
                + given
                + "sort="
                + (desc ? "-" : "")
                + bySort
                + paging
                + (size == USUAL_SIZE ? "" : "&size=" + size);
    }

    private static String bare(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static int number(
            @org.jspecify.annotations.Nullable String text, int usual, int largest) {
        if (text == null || !text.matches("\\d{1,7}")) {
            return usual;
        }
        return Math.clamp(Integer.parseInt(text), 1, largest);
    }
}
