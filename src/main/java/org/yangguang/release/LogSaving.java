package org.yangguang.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down a log that is read, so that it can be checked later without a network. */
final class LogSaving implements AutoCloseable {

    private final @Nullable BufferedWriter out;

    /** Without a file nothing is written. */
    LogSaving(Optional<String> file) throws IOException {
        out = file.isEmpty() ? null : Files.newBufferedWriter(Path.of(file.get()));
    }

    void start(List<LogKey> keys, List<LogJson.HeadJson> heads) throws IOException {
        for (var key : keys) {
            line(LogJson.KeyJson.of(key));
        }
        for (var head : heads) {
            line(head);
        }
    }

    void entry(LogEntry entry) throws IOException {
        line(LogEntryJson.of(entry));
    }

    private void line(Object value) throws IOException {
        if (out != null) {
            out.write(LogFile.JSON.writeValueAsString(value));
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
