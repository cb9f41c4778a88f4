package org.yangguang.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter that lies on the site for its reader (网上公文), as a list names it.
 *
 * @param number 发文字号
 * @param copy whether it was delivered another way and only a copy lies here
 * @param openedAt when it was opened for the first time
 * @param confirmedAt when the reader said that he has it
 */
public record OnlineLetter(
        LetterId id,
        LetterKind kind,
        String number,
        LocalDate issuedOn,
        boolean copy,
        Optional<Instant> openedAt,
        Optional<Instant> confirmedAt) {}
