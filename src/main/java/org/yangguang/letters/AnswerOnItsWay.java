package org.yangguang.letters;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the answer of a case is that was drafted and is not delivered yet (答复的办理进度).
 *
 * @param issuedOn the day on which it was signed and numbered
 * @param waitsForSigning whether only the last signature is missing
 */
public record AnswerOnItsWay(
        LetterId id, LetterKind kind, Optional<LocalDate> issuedOn, boolean waitsForSigning) {

    /** Whether everybody but the signer is done with it. */
    public boolean isReviewed() {
        return waitsForSigning || issuedOn.isPresent();
    }
}
