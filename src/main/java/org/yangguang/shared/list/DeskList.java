package org.yangguang.shared.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One list of the desk, said once: its page, its query string and its export all follow from this.
 *
 * @param title message code of its heading
 * @param address its path, such as {@code /desk/remedies}; the export is at the same path with
 *     {@code .xlsx}
 * @param usualSort key of the column to sort by when none is asked, with {@code -} before it for
 *     descending
 * @param url where a row leads, empty for nowhere
 */
public record DeskList<T>(
        String title,
        String address,
        String usualSort,
        List<ListFilter> filters,
        List<Column<T>> columns,
        Function<T, String> url) {

    /** What the address asks for; what the list does not know is passed over. */
    public ListQuery query(Map<String, String> params) {
        var known =
                filters.stream()
                        .map(ListFilter::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var sortable =
                columns.stream()
                        .filter(Column::sortable)
                        .map(Column::key)
                        .collect(Collectors.toSet());
        return ListQuery.of(params, known, sortable, usualSort);
    }

    public ListPage page(ListQuery query, Listing<T> listing) {
        return ListPage.of(title, address, query, filters, columns, listing, url);
    }

    /** The same list with less in sight: what a page leaves out, the export still has. */
    public DeskList<T> without(String... keys) {
        var left = Set.of(keys);
        return new DeskList<>(
                title,
                address,
                usualSort,
                filters,
                columns.stream().filter(column -> !left.contains(column.key())).toList(),
                url);
    }

    /** What the list says of one row, for its own page. */
    public List<Fact> facts(T row) {
        return columns.stream()
                .map(column -> new Fact(column.title(), column.value().apply(row)))
                .toList();
    }

    /** Answers with all the rows given as one XLSX file named for the list. */
    public void export(Stream<T> rows, UnaryOperator<String> words, HttpServletResponse response)
            throws IOException {
        var name = address.substring(address.lastIndexOf('/') + 1);
        response.setContentType(XlsxExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        XlsxExport.write(columns, rows, words, response.getOutputStream());
    }
}
