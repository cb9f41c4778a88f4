package org.yangguang.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.Arrangement;

/**
 * Something that was loaded here (一次装入): a notice of the year, an amendment of one, or the word
 * that an earlier loading was a mistake. It is never changed.
 *
 * @param number its place in the order of loading, from 1
 * @param arrangement what the notice says; for a revocation what it revokes, without days
 * @param replaces the notice that it stands in for, or the loading that it revokes
 * @param reason why it was loaded
 * @param remarks what was unusual about it and confirmed all the same
 */
record ArrangementEntry(
        long number,
        Kind kind,
        Arrangement arrangement,
        Optional<NoticeKey> replaces,
        String reason,
        List<String> remarks,
        By by) {

    /** What it is. */
    enum Kind {
        /** The notice on the year (年度通知). */
        YEARLY("年度通知"),
        /** A notice that changes some of its days (调整通知). */
        AMENDMENT("调整通知"),
        /** What was before the loading holds again (撤销装入). */
        REVOCATION("撤销装入");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Who loaded it, and when. */
    record By(String username, String name, Instant at) {}

    ArrangementEntry {
        remarks = List.copyOf(remarks);
    }

    boolean isRevocation() {
        return kind == Kind.REVOCATION;
    }

    NoticeKey key() {
        return new NoticeKey.Loaded(number);
    }
}
