package org.yangguang.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ReadMail.Missed;

/**
 * A mail that came to the agency's mail box (来信).
 *
 * @param submission what was made of it, or what it belongs to
 * @param request the request that it belongs to, where it names one
 * @param original the mail that it repeats
 * @param arrivedAt when the mail server got it
 * @param words what it says; empty once that is destroyed
 * @param whole whether the source is kept whole
 * @param reason why an officer put it aside
 */
public record ArrivedMail(
        MailId id,
        AgencyId agency,
        MailKind kind,
        Optional<SubmissionId> submission,
        Optional<RequestId> request,
        Optional<MailId> original,
        Instant arrivedAt,
        Optional<Words> words,
        boolean whole,
        String reason,
        long version) {

    /** All that is personal in it. */
    public record Words(
            String from,
            String name,
            List<String> to,
            String subject,
            String text,
            List<Missed> missed) {

        public Words {
            to = List.copyOf(to);
            missed = List.copyOf(missed);
        }

        public static Words of(ReadMail mail, List<Missed> missed) {
            return new Words(
                    mail.from(), mail.name(), mail.to(), mail.subject(), mail.text(), missed);
        }

        /** Tells nothing of it. */
        @Override
        public String toString() {
            return "words of a mail";
        }
    }

    /** A submission was made of it; of its files these could not be kept. */
    public ArrivedMail as(SubmissionId made, List<Missed> missed) {
        return with(MailKind.SUBMISSION, Optional.of(made), said(missed), "");
    }

    /** These parts of it could not be read or kept. */
    public ArrivedMail missing(List<Missed> missed) {
        return with(kind, submission, said(missed), reason);
    }

    private Optional<Words> said(List<Missed> missed) {
        return words.map(
                said ->
                        new Words(
                                said.from(),
                                said.name(),
                                said.to(),
                                said.subject(),
                                said.text(),
                                missed));
    }

    /** It is no request. */
    public ArrivedMail aside(String why) {
        return with(MailKind.ASIDE, Optional.empty(), words, why);
    }

    private ArrivedMail with(
            MailKind next, Optional<SubmissionId> made, Optional<Words> said, String why) {
        return new ArrivedMail(
                id, agency, next, made, request, original, arrivedAt, said, whole, why, version);
    }
}
