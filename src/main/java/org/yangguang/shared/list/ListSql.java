package org.yangguang.shared.list;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a list reads its table: one page with the total, or everything for an export.
 *
 * @param select {@code select …} with the columns that the mapper reads
 * @param from {@code from … where …} with the list's filters as named parameters
 * @param sorts a column's key → what it is in SQL; only what stands here reaches {@code order by}
 * @param last what decides between equals, so that pages neither repeat nor lose a row
 */
public record ListSql<T>(
        String select, String from, Map<String, String> sorts, String last, RowMapper<T> row) {

    /** As many rows as a sheet of XLSX holds below its head. */
    private static final int WHOLE_SHEET = 1_048_575;

    public Listing<T> page(
            JdbcClient jdbc, Map<String, ? extends @Nullable Object> params, ListQuery query) {
        long total = jdbc.sql("select count(*) " + from).params(params).query(Long.class).single();
        return new Listing<>(rows(jdbc, params, query, query.size(), query.offset()), total);
    }

    /** Every row that matches, whatever page was asked for. */
    public List<T> all(
            JdbcClient jdbc, Map<String, ? extends @Nullable Object> params, ListQuery query) {
        return rows(jdbc, params, query, WHOLE_SHEET, 0);
    }

    private List<T> rows(
            JdbcClient jdbc,
            Map<String, ? extends @Nullable Object> params,
            ListQuery query,
            int limit,
            int offset) {
        var sort =
                Objects.requireNonNull(
                        sorts.get(query.sort()), () -> "list cannot sort by " + query.sort());
        return jdbc.sql(
                        "%s %s order by %s %s nulls last, %s limit %d offset %d"
                                .formatted(
                                        select, from, sort, query.direction(), last, limit, offset))
                .params(params)
                .query(row)
                .list();
    }
}
