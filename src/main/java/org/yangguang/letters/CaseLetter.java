package org.yangguang.letters;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter as its case lists it.
 *
 * @param state stable name, with words under {@code letters.state.*}
 * @param number 发文字号, empty before it is issued
 */
public record CaseLetter(
        LetterId id,
        LetterKind kind,
        String state,
        String number,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> deliveredOn,
        Optional<LocalDate> receivedOn) {

    /** Its page at the desk. */
    public String url() {
        return "/desk/letters/" + id;
    }
}
