package org.yangguang.letters.domain;

import java.util.UUID;
import org.yangguang.letters.LetterId;

/** The contents of annexes, sealed; which a letter has stands in its text. */
public interface Annexes {

    void keep(LetterId letter, Annex annex, byte[] content);

    /** The content is destroyed. */
    void drop(LetterId letter, UUID annex);

    /** What is kept under this name of this letter, and of no other. */
    byte[] content(LetterId letter, UUID annex);
}
