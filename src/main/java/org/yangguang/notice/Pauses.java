package org.yangguang.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before a message is tried again: a minute first, a day at last. Together more
 * than two days, so a mail server may be away over a day and loses nothing.
 */
final class Pauses {

    private static final List<Duration> GROWING =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    /** A message is tried once more often than there are pauses. */
    static final int MOST_TRIES = GROWING.size() + 1;

    private Pauses() {}

    /** The pause after so many tries; none when there were enough. */
    static Optional<Duration> after(int tries) {
        return tries < MOST_TRIES ? Optional.of(GROWING.get(tries - 1)) : Optional.empty();
    }
}
