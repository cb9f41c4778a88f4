package org.yangguang.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be checked, as it was typed.
 *
 * @param source a file or an address; without it the log that this machine keeps
 * @param heads ends of the log kept from earlier: {@code NUMBER:HASH}, or files with the answer of
 *     {@code /api/v1/log/head}
 * @param key the number of a key that is trusted, or a file that holds it
 * @param entry the entry whose proof is asked for
 * @param save where the log is written to, for checking it later without a network
 * @param data the folder of the own data
 */
public record VerifyLogOptions(
        Optional<String> source,
        List<String> heads,
        Optional<String> key,
        Optional<Long> entry,
        Optional<String> save,
        Optional<String> data) {

    /** Empty when something is unknown, has no value or stands twice. */
    public static Optional<VerifyLogOptions> of(String[] args) {
        var read = new Reading();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            if (!args[i].startsWith("--")) {
                read.take("", args[i]);
            } else if (equals > 0) {
                read.take(args[i].substring(0, equals), args[i].substring(equals + 1));
            } else if (i + 1 < args.length) {
                read.take(args[i], args[++i]);
            } else {
                return Optional.empty();
            }
        }
        return read.understood ? Optional.of(read.options()) : Optional.empty();
    }

    private static final class Reading {

        private final List<String> heads = new ArrayList<>();
        private Optional<String> source = Optional.empty();
        private Optional<String> key = Optional.empty();
        private Optional<Long> entry = Optional.empty();
        private Optional<String> save = Optional.empty();
        private Optional<String> data = Optional.empty();
        private boolean understood = true;

        private void take(String name, String value) {
            switch (name) {
                case "" -> source = once(source, value);
                case "--head" -> heads.add(value);
                case "--key" -> key = once(key, value);
                case "--entry" -> takeEntry(value);
                case "--save" -> save = once(save, value);
                case "--data" -> data = once(data, value);
                default -> understood = false;
            }
        }

        private Optional<String> once(Optional<String> before, String value) {
            understood &= before.isEmpty() && !value.isBlank();
            return Optional.of(value);
        }

        private void takeEntry(String value) {
            understood &= entry.isEmpty() && value.matches("[1-9][0-9]{0,17}");
            entry = understood ? Optional.of(Long.valueOf(value)) : entry;
        }

        private VerifyLogOptions options() {
            return new VerifyLogOptions(source, List.copyOf(heads), key, entry, save, data);
        }
    }
}
