package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.Optional;
import org.yangguang.letters.LetterId;

/** What readers did with letters that lie on the site for them. */
public interface Openings {

    Optional<Opening> of(LetterId letter);

    /** Notes the first opening; false when somebody did already. */
    boolean add(LetterId letter, Instant at, boolean delivers);

    /** Notes that the reader has it; false when he said so before, or never opened it. */
    boolean confirm(LetterId letter, Instant at);

    /** Whether a copy of a letter that was delivered another way lies there too (网上副本). */
    boolean isShown(LetterId letter);

    void show(LetterId letter, boolean shown);
}
