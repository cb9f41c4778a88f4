package org.yangguang.shared.list;

import java.util.List;
import java.util.function.Function;

/**
 * What {@code shared/list.jte} shows: made by a controller from a {@link Listing} and its columns.
 *
 * @param address path of the list, for filters, heads and pager
 * @param actionUrl the one main action, empty when there is none
 * @param ledger kind of the ledger that holds the same records, empty for none
 */
public record ListPage(
        String title,
        String address,
        ListQuery query,
        List<ListFilter> filters,
        List<Head> heads,
        List<Row> rows,
        long total,
        String actionTitle,
        String actionUrl,
        String ledger) {

    public record Head(String key, String title, boolean sortable, boolean figure) {}

    /** A row; the whole of it leads to {@code url}. */
    public record Row(String url, List<String> cells) {}

    /** A word, a date or a number, which no line should cut. */
    public static boolean holdsTogether(String cell) {
        return cell.length() <= 6 || (cell.length() <= 16 && cell.matches("[\\d :-]+"));
    }

    public static <T> ListPage of(
            String title,
            String address,
            ListQuery query,
            List<ListFilter> filters,
            List<Column<T>> columns,
            Listing<T> listing,
            Function<T, String> url) {
        var heads =
                columns.stream()
                        .map(c -> new Head(c.key(), c.title(), c.sortable(), c.figure()))
                        .toList();
        var rows =
                listing.rows().stream()
                        .map(
                                row ->
                                        new Row(
                                                url.apply(row),
                                                columns.stream()
                                                        .map(c -> c.value().apply(row))
                                                        .toList()))
                        .toList();
        return new ListPage(
                title, address, query, filters, heads, rows, listing.total(), "", "", "");
    }

    public ListPage withAction(String actionTitle, String actionUrl) {
        return new ListPage(
                title, address, query, filters, heads, rows, total, actionTitle, actionUrl, ledger);
    }

    /** Offers the whole ledger of this kind too, which the import takes back. */
    public ListPage withLedger(String kind) {
        return new ListPage(
                title, address, query, filters, heads, rows, total, actionTitle, actionUrl, kind);
    }

    /** Offers to add a record, to those who may: a list's form is at its address + {@code /new}. */
    public ListPage withNew(boolean may, String actionTitle) {
        return may ? withAction(actionTitle, address + "/new") : this;
    }

    public int pages() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }

    public String exportAddress() {
        return address + ".xlsx" + query.atPage(1);
    }
}
