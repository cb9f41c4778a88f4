package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.Optional;
import org.yangguang.letters.LetterId;
import org.yangguang.org.AgencyId;
import org.yangguang.release.ReviewStep;

/** All letters. */
public interface Letters {

    /** The letter, if it belongs to the agency. */
    Letter require(AgencyId agency, LetterId id);

    void add(Letter letter, Instant at);

    /** Saves a changed letter, unless somebody changed it since it was read. */
    void save(Letter letter, Instant at);

    /** Adds to what was done with it. */
    void note(LetterId id, Note note);

    /**
     * The next number of the series in the year. Whoever asks next waits until this transaction has
     * ended; rolled back, it gives the number to the next.
     */
    LetterNumber nextNumber(AgencyId agency, String series, int year);

    /** One line of what was done with a letter. */
    record Note(Instant at, String person, String what, Optional<ReviewStep> step, String text) {}
}
