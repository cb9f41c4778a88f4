package org.yangguang.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Why the own database does not serve, in words for the person in front of the machine. */
final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private DatabaseFault(String code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** A fault whose sentence stands in {@code messages/database.properties} under its code. */
    static DatabaseFault of(String code, Object... args) {
        return because(null, code, args);
    }

    static DatabaseFault because(@Nullable Throwable cause, String code, Object... args) {
        return new DatabaseFault(
                code,
                sentence(Locale.ROOT, code, args) + "\n" + sentence(Locale.ENGLISH, code, args),
                cause);
    }

    /** What PostgreSQL's own words come down to. */
    static DatabaseFault from(String output, DataFolder folder) {
        if (output.contains("No space left on device")) {
            return of("disk-full", folder.path());
        }
        return of("failed", folder.path(), output.strip());
    }

    String code() {
        return code;
    }

    private static String sentence(Locale locale, String code, Object... args) {
        var sentences =
                ResourceBundle.getBundle(
                        "messages.database",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return new MessageFormat(sentences.getString("database." + code), Locale.ROOT)
                .format(texts);
    }
}
