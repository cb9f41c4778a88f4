package org.yangguang.ledgers.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yangguang.shared.Refusal;

/** Reads a table of separated values. */
final class CsvRows {

    private static final Charset GB18030 = Charset.forName("GB18030");

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
            cells.add(new SheetRows.Cell(column, values.get(column)));
        }
        return cells;
    }

    /** Text in the encoding that its bytes show: a byte order mark, else UTF-8, else GB18030. */
    private static String decoded(byte[] bytes, String name) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8, name);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE, name);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE, name);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, 0, GB18030, name);
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset, String name) {
        try {
            var text = strictly(bytes, from, charset);
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // refused below, as is text with zero bytes in it
        }
        throw Refusal.invalid("ledger.encoding", name + " is not text in " + charset);
    }

    private static String strictly(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
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
