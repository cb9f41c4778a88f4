package org.yangguang.ledgers.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.reading.CsvText;

/** CSV as spreadsheets open it rightly: UTF-8 with its mark, and no cell that is a formula. */
final class CsvSheet extends LedgerSheet {

    private final CSVPrinter printer;

    CsvSheet(List<Heading> headings, OutputStream out) throws IOException {
        super(headings);
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        writer.write('\uFEFF');
        this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
    }

    @Override
    void write(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvText::written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
