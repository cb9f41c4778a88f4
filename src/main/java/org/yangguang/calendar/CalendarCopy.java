package org.yangguang.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.ArrangementCopy;
import org.yangguang.shared.DataFolder;

/**
 * Keeps the arrangements in force as a file in the data folder, for commands that need no database
 * ({@code ./yangguang deadline}).
 */
@Component
class CalendarCopy {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarCopy.class);

    private final Path file;
    private long written = -1;

    CalendarCopy(DataFolder data) {
        this.file = data.root().resolve("calendar.csv");
    }

    /** Writes it unless it says so already. */
    synchronized void keep(ArrangementBook book) {
        if (book.edition() == written) {
            return;
        }
        written = book.edition();
        try {
            var text = ArrangementCopy.write(book.calendar().arrangements());
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside =
                    Files.createTempFile(file.toAbsolutePath().getParent(), "calendar", ".tmp");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            LOG.warn("{} could not be written; commands count without it: {}", file, "" + fault);
        }
    }
}
