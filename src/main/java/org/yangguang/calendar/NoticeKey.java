package org.yangguang.calendar;

import java.util.Optional;

/** Names a notice on this installation: a number alone may have been loaded twice, once wrongly. */
sealed interface NoticeKey {

    /** One that comes with the program, by its number (随程序发布). */
    record Published(String notice) implements NoticeKey {

        @Override
        public String text() {
            return "published:" + notice;
        }
    }

    /** One that was loaded here (装入). */
    record Loaded(long number) implements NoticeKey {

        @Override
        public String text() {
            return "loaded:" + number;
        }
    }

    /** As a form and an address carry it. */
    String text();

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<NoticeKey> of(String text) {
        if (text.startsWith("published:")) {
            return Optional.of(new Published(text.substring("published:".length())));
        }
        return text.matches("loaded:\\d{1,18}")
                ? Optional.of(new Loaded(Long.parseLong(text.substring("loaded:".length()))))
                : Optional.empty();
    }
}
