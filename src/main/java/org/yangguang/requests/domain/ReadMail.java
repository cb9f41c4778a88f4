package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as far as it could be read.
 *
 * @param id the Message-ID, empty when there is none
 * @param answers the Message-IDs that it answers to
 * @param from the sender's address in small letters, empty when it cannot be read
 * @param name what the sender calls himself, empty for nothing
 * @param to who else got it
 * @param text what it says, in plain text
 * @param missed what could not be read, so that an officer looks at the source
 */
public record ReadMail(
        String id,
        List<String> answers,
        String from,
        String name,
        List<String> to,
        String subject,
        Optional<Instant> sentAt,
        String text,
        List<File> files,
        List<Missed> missed,
        Nature nature) {

    public ReadMail {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        files = List.copyOf(files);
        missed = List.copyOf(missed);
    }

    /** Who sent it, and nothing of what it says: the rest could not be kept. */
    public ReadMail bare() {
        return new ReadMail(
                id,
                List.of(),
                from,
                "",
                List.of(),
                "",
                sentAt,
                "",
                List.of(),
                List.of(new Missed("", "broken")),
                nature);
    }

    /** A mail of which nothing could be read; an officer looks at the source. */
    public static ReadMail unread() {
        return new ReadMail(
                "",
                List.of(),
                "",
                "",
                List.of(),
                "",
                Optional.empty(),
                "",
                List.of(),
                List.of(new Missed("", "broken")),
                Nature.PERSONAL);
    }

    /** A file that came with it. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record File(String name, byte[] content) {

        /** Names nothing of it: file names may name persons. */
        @Override
        public String toString() {
            return "file of " + content.length + " bytes";
        }
    }

    /**
     * What could not be read, or was not kept.
     *
     * @param what the name of the part, may be empty
     * @param why finds the sentence: {@code mail.missed.<why>}, or the fault of an upload
     * @param more what the sentence names beside it, such as a size
     */
    public record Missed(String what, String why, String more) {

        public Missed(String what, String why) {
            this(what, why, "");
        }
    }

    /** Who wrote it: a person, or a machine that wants no answer. */
    public enum Nature {
        PERSONAL,
        /** An absence note, a newsletter, a receipt (自动回复、通知). */
        AUTOMATIC,
        /** A mail of ours that came back (退信). */
        BOUNCE,
        /** What the mail server holds for spam (垃圾邮件). */
        SPAM
    }

    /** Tells how much there is, and nothing of it. */
    @Override
    public String toString() {
        return "mail with " + files.size() + " files, " + missed.size() + " missed, " + nature;
    }
}
