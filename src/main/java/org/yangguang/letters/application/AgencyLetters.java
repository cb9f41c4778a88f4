package org.yangguang.letters.application;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.Letters;
import org.yangguang.shared.Refusal;

/** The letters of the agency of the person signed in, and of no other. */
@Component
class AgencyLetters {

    private final Letters letters;
    private final LetterBatches batches;
    private final CurrentPerson person;

    AgencyLetters(Letters letters, LetterBatches batches, CurrentPerson person) {
        this.letters = letters;
        this.batches = batches;
        this.person = person;
    }

    Letter require(LetterId id) {
        return letters.require(person.require().agency(), id);
    }

    /** The letter, if it does not go the way of a batch. */
    Letter alone(LetterId id) {
        if (isInBatch(id)) {
            throw Refusal.conflict("letters.in-batch", "letter " + id);
        }
        return require(id);
    }

    boolean isInBatch(LetterId id) {
        return batches.holds(id);
    }

    /** The letter, if it still is as it lay before the person. */
    Letter current(LetterId id, long version) {
        var letter = alone(id);
        if (letter.version() != version) {
            throw new OptimisticLockingFailureException(
                    "letter " + id + " has version " + letter.version() + ", not " + version);
        }
        return letter;
    }
}
