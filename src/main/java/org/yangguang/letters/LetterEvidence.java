package org.yangguang.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An issued letter with all that proves it (文书及其证明), for the file of its case.
 *
 * @param number 发文字号
 * @param author name of who drafted it
 * @param fingerprint of the text that was signed
 * @param signatures in the order of the steps
 * @param sent how it was delivered, once it was
 * @param annexes the files that went with it
 */
public record LetterEvidence(
        LetterId id,
        LetterKind kind,
        String title,
        String number,
        LocalDate issuedOn,
        String addressee,
        String author,
        String fingerprint,
        List<Signed> signatures,
        Optional<Sent> sent,
        List<File> annexes) {

    public LetterEvidence {
        signatures = List.copyOf(signatures);
        annexes = List.copyOf(annexes);
    }

    /**
     * A signature.
     *
     * @param step message code of the step
     * @param person name of who signed
     * @param fingerprint of what he signed
     */
    public record Signed(String step, String person, Instant at, String fingerprint) {}

    /**
     * A delivery.
     *
     * @param decisiveDay name of the day that decides, such as 交邮之日
     */
    public record Sent(
            String way,
            String decisiveDay,
            LocalDate on,
            String proof,
            Optional<LocalDate> receivedOn) {}

    /** A file that went with it. */
    public record File(UUID id, String name, String mediaType, long size, String fingerprint) {}
}
