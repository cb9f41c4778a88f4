package org.yangguang.screening.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Cleans a file of one of the kinds of which it is known how. */
public final class FileCleaning {

    private FileCleaning() {}

    /**
     * The file without what does not show.
     *
     * @throws CannotClean when that cannot be done safely
     */
    public static Cleaned of(String name, byte[] content) throws CannotClean {
        try {
            if (starts(content, 'P', 'K', 3, 4)) {
                return OfficeCleaning.of(name, content);
            }
            if (starts(content, '%', 'P', 'D', 'F')) {
                return PdfCleaning.of(name, content);
            }
            if (starts(content, 0xFF, 0xD8, 0xFF) || starts(content, 0x89, 'P', 'N', 'G')) {
                return PictureCleaning.of(name, content);
            }
        } catch (CannotClean e) {
            throw e;
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new CannotClean("broken");
        }
        throw new CannotClean("kind");
    }

    static boolean starts(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
