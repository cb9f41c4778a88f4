package org.yangguang.ledgers.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowFault;
import org.yangguang.shared.Refusal;

/**
 * Takes the rows of a table one by one: finds the row of headings among the first ones (offices put
 * a title above it), and turns what follows into {@link LedgerRow}s.
 */
final class SheetRows {

    private static final int SEARCHED_FOR_HEADINGS = 10;
    private static final int LONGEST_CELL = 32_767;

    private final List<Heading> headings;
    private final int most;
    private final Map<String, String> known = new HashMap<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private List<Cell> firstRow = List.of();
    private int searched;

    SheetRows(List<Heading> headings, int most) {
        this.headings = headings;
        this.most = most;
        headings.forEach(heading -> known.put(normalised(heading.name()), heading.name()));
    }

    /**
     * A cell with something in it.
     *
     * @param column counted from 0
     * @param digitsLost true for a number too long for a spreadsheet: the last digits are gone
     */
    record Cell(int column, String text, boolean digitsLost) {
        Cell(int column, String text) {
            this(column, text, false);
        }
    }

    /**
     * Takes the next row.
     *
     * @param number as the spreadsheet numbers it
     */
    void add(int number, List<Cell> cells) {
        var filled = cells.stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.isEmpty()) {
            return;
        }
        if (columns.isEmpty()) {
            search(filled);
            return;
        }
        if (rows.size() == most) {
            throw Refusal.tooLarge(
                    "ledger.too-many-rows", "more than " + most + " rows", Integer.toString(most));
        }
        var row = row(number, filled);
        if (row.cellCount() > 0) {
            rows.add(row.ledgerRow());
        }
    }

    LedgerSheet sheet() {
        if (columns.isEmpty()) {
            throw missing(headings.stream().filter(Heading::required).toList(), firstRow);
        }
        return new LedgerSheet(rows, unknown);
    }

    private void search(List<Cell> cells) {
        if (firstRow.isEmpty()) {
            firstRow = cells;
        }
        long matching = cells.stream().filter(cell -> match(cell.text()) != null).count();
        if (matching >= 2 || matching == headings.size()) {
            takeHeadings(cells);
        } else if (++searched == SEARCHED_FOR_HEADINGS) {
            throw missing(headings.stream().filter(Heading::required).toList(), firstRow);
        }
    }

    private void takeHeadings(List<Cell> cells) {
        for (var cell : cells) {
            var name = match(cell.text());
            if (name == null) {
                unknown.add(cell.text().strip());
            } else if (columns.containsValue(name)) {
                throw Refusal.invalid("ledger.heading-twice", name + " stands twice", name);
            } else {
                columns.put(cell.column(), name);
            }
        }
        var missing =
                headings.stream()
                        .filter(h -> h.required() && !columns.containsValue(h.name()))
                        .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, cells);
        }
    }

    private static Refusal missing(List<Heading> missing, List<Cell> found) {
        var names = missing.stream().map(Heading::name).collect(Collectors.joining("、"));
        var seen =
                found.stream()
                        .map(cell -> shortened(cell.text().strip()))
                        .limit(12)
                        .collect(Collectors.joining("、"));
        return Refusal.invalid(
                "ledger.missing-heading",
                names + " missing among " + seen,
                names,
                seen.isEmpty() ? "（空）" : seen);
    }

    private Row row(int number, List<Cell> cells) {
        var texts = new HashMap<String, String>();
        var faults = new ArrayList<RowFault>();
        for (var cell : cells) {
            var name = columns.get(cell.column());
            if (name == null) {
                continue;
            }
            var text = cell.text().strip();
            if (text.length() > LONGEST_CELL) {
                var limit = Integer.toString(LONGEST_CELL);
                faults.add(new RowFault(number, name, shortened(text), "too-long", List.of(limit)));
            } else if (cell.digitsLost()) {
                faults.add(new RowFault(number, name, text, "digits-lost", List.of()));
            }
            texts.put(name, text);
        }
        return new Row(texts.size(), new LedgerRow(number, texts, faults));
    }

    private record Row(int cellCount, LedgerRow ledgerRow) {}

    private @org.jspecify.annotations.Nullable String match(String heading) {
        var plain = normalised(heading);
        var exact = known.get(plain);
        return exact != null ? exact : known.get(plain.replaceAll("\\([^)]*\\)$", ""));
    }

    /** ★ and white space do not matter, nor whether signs are of full or half width. */
    private static String normalised(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}★☆*＊]", "");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
