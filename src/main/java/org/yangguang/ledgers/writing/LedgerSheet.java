package org.yangguang.ledgers.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.shared.Refusal;

/** A ledger being written; its length does not matter. */
public abstract sealed class LedgerSheet implements AutoCloseable permits CsvSheet, XlsxSheet {

    /** What kind of file it is. */
    public enum Form {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /** By the ending of a file's name. */
        public static Form ofName(String name) {
            return name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? XLSX : CSV;
        }
    }

    private final List<Heading> headings;
    private int rows;

    LedgerSheet(List<Heading> headings) {
        this.headings = headings;
    }

    /** Begins a sheet with its headings. */
    public static LedgerSheet in(Form form, List<Heading> headings, OutputStream out)
            throws IOException {
        var sheet =
                switch (form) {
                    case CSV -> new CsvSheet(headings, out);
                    case XLSX -> new XlsxSheet(headings, out);
                };
        sheet.write(
                headings.stream().map(one -> one.name() + (one.required() ? "★" : "")).toList());
        return sheet;
    }

    /** Adds a record. */
    public void row(LedgerCells cells) {
        var known = cells.byHeading();
        write(headings.stream().map(one -> known.getOrDefault(one.name(), "")).toList());
        rows++;
    }

    public int rows() {
        return rows;
    }

    abstract void write(List<String> cells);

    /** Writes what is still held back. */
    public abstract void finish() throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** A cell of XLSX holds no more; CSV does. */
    static Refusal tooLong(int most) {
        return Refusal.invalid("ledger.cell-too-long", "over " + most, Integer.toString(most));
    }
}
