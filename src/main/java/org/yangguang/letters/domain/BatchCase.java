package org.yangguang.letters.domain;

import java.util.Optional;
import java.util.UUID;
import org.yangguang.letters.LetterId;
import org.yangguang.release.Fingerprint;

/**
 * A case on the list of a batch, and its letter.
 *
 * @param wanted whether it still belongs to the list
 * @param content the fingerprint of the letter that was prepared
 */
public record BatchCase(
        UUID caseId,
        String caseNumber,
        boolean wanted,
        Optional<LetterId> letter,
        Optional<Fingerprint> content) {}
