package org.yangguang.ledgers.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.yangguang.shared.Refusal;

/**
 * Looks through an XLSX before anything reads it: no macros, and nothing that swells beyond measure
 * when unpacked (zip bomb). What counts is what really comes out, not what the file says of itself.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_INFLATED = 384L << 20;
    private static final long FREE_TO_SWELL = 8L << 20;
    private static final int MOST_RATIO = 100;

    private ZipGuard() {}

    static void check(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb(name, zip.size() + " entries");
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.getEntry("xl/workbook.xml") == null) {
                throw Refusal.invalid("ledger.not-a-table", name + " is a zip without a workbook");
            }
            long total = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                refuseMacro(entry, name);
                total += inflated(zip, entry, MOST_INFLATED - total, name);
            }
        } catch (ZipException e) {
            throw Refusal.invalid("ledger.broken-xlsx", name + ": " + e.getMessage());
        }
    }

    private static void refuseMacro(ZipEntry entry, String name) {
        var part = entry.getName().toLowerCase(Locale.ROOT);
        if (part.contains("vbaproject")
                || part.contains("macrosheets/")
                || part.contains("activex/")
                || part.endsWith("vbadata.xml")) {
            throw Refusal.invalid("ledger.macro", name + " contains " + entry.getName());
        }
    }

    private static long inflated(ZipFile zip, ZipEntry entry, long left, String name)
            throws IOException {
        long size = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            int n = in.read(buffer);
            while (n >= 0) {
                size += n;
                if (size > left || (size > FREE_TO_SWELL && size / packed > MOST_RATIO)) {
                    throw bomb(name, entry.getName() + " swells from " + packed + " to " + size);
                }
                n = in.read(buffer);
            }
        }
        return size;
    }

    private static Refusal bomb(String name, String what) {
        return Refusal.invalid("ledger.swells", name + ": " + what);
    }
}
