package org.yangguang.ledgers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.util.StringUtils;
import org.yangguang.ledgers.reading.LedgerFile;
import org.yangguang.shared.Refusal;

/** Holds an upload as a file for as long as it is read. */
final class Uploads {

    private Uploads() {}

    static <T> T held(InputStream upload, Function<Path, T> step) {
        try {
            var file = Files.createTempFile("ledger", ".tmp");
            try {
                long size = copy(upload, file);
                if (size == 0) {
                    throw Refusal.invalid("ledger.no-file", "empty upload");
                }
                return step.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bare name, whatever path a browser sent along. */
    static String name(@org.jspecify.annotations.Nullable String sent) {
        var name = StringUtils.getFilename(StringUtils.cleanPath(sent == null ? "" : sent));
        return name == null || name.isBlank() ? "ledger.csv" : name;
    }

    private static long copy(InputStream upload, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = upload.read(buffer); n >= 0; n = upload.read(buffer)) {
                out.write(buffer, 0, n);
                size += n;
                if (size > LedgerFile.MOST_BYTES) {
                    throw Refusal.tooLarge(
                            "ledger.too-large",
                            "upload over " + LedgerFile.MOST_BYTES,
                            Long.toString(LedgerFile.MOST_BYTES >> 20));
                }
            }
            return size;
        }
    }
}
