package org.yangguang.ledgers.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.Texts;

/** Reads a table of separated values. */
final class CsvRows {

    private CsvRows() {}

    static void read(byte[] bytes, String name, SheetRows rows) {
        var text = decoded(bytes, name);
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(false)
                        .setTrim(true)
                        .get();
        int row = 0;
        try (var records = format.parse(new StringReader(text))) {
            for (var values : records) {
                row++;
                rows.add(row, cells(values));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.invalid(
                    "ledger.broken-csv",
                    name + " after row " + row + ": " + e.getMessage(),
                    Integer.toString(row + 1));
        }
    }

    private static List<SheetRows.Cell> cells(CSVRecord values) {
        var cells = new ArrayList<SheetRows.Cell>(values.size());
        for (int column = 0; column < values.size(); column++) {
            cells.add(new SheetRows.Cell(column, CsvText.read(values.get(column))));
        }
        return cells;
    }

    private static String decoded(byte[] bytes, String name) {
        return Texts.decoded(bytes)
                .orElseThrow(() -> Refusal.invalid("ledger.encoding", name + " is not text"));
    }

    /** What separates most in the first line with any separator at all. */
    private static char delimiter(String text) {
        var line =
                text.lines()
                        .filter(
                                l ->
                                        l.indexOf(',') >= 0
                                                || l.indexOf('\t') >= 0
                                                || l.indexOf(';') >= 0)
                        .findFirst()
                        .orElse("");
        return Stream.of(',', '\t', ';')
                .max((a, b) -> Long.compare(count(line, a), count(line, b)))
                .filter(c -> count(line, c) > count(line, ','))
                .orElse(',');
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
