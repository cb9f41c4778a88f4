package org.yangguang.ledgers.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yangguang.ledgers.Heading;
import org.yangguang.shared.Refusal;

/**
 * A file that somebody brings as a ledger. What it is shows in its first bytes, not in its name.
 */
public final class LedgerFile {

    /** More than any ledger of an agency; a province brings several. */
    public static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ROWS = 200_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private LedgerFile() {}

    /**
     * Reads the rows below the headings.
     *
     * @throws Refusal when the file is not a ledger at all, or a required heading is missing
     */
    public static LedgerSheet read(Path file, String name, List<Heading> headings) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Refusal.tooLarge(
                        "ledger.too-large",
                        name + " has " + Files.size(file) + " bytes",
                        Long.toString(MOST_BYTES >> 20));
            }
            var rows = new SheetRows(headings, MOST_ROWS);
            byte[] head = head(file);
            if (startsWith(head, ZIP)) {
                XlsxRows.read(file, name, rows);
            } else if (startsWith(head, OLE2)) {
                throw Refusal.invalid("ledger.old-format", name + " is an OLE2 file");
            } else if (startsWith(head, PDF) || hasExtension(name, ".doc", ".docx", ".pdf")) {
                throw Refusal.invalid("ledger.not-a-table", name + " is a document");
            } else {
                CsvRows.read(Files.readAllBytes(file), name, rows);
            }
            return rows.sheet();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return java.util.Arrays.equals(head, magic);
    }

    private static boolean hasExtension(String name, String... extensions) {
        var lower = name.toLowerCase(Locale.ROOT);
        return List.of(extensions).stream().anyMatch(lower::endsWith);
    }
}
