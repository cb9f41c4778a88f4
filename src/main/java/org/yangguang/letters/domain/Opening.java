package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * That a reader opened a letter on the site for the first time (首次打开).
 *
 * @param delivers whether this was taken for its delivery
 * @param confirmedAt when he said that he has it (确认收到)
 */
public record Opening(Instant at, boolean delivers, Optional<Instant> confirmedAt) {}
