package org.yangguang.letters.application;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.Letters;

/** The letters of the agency of the person signed in, and of no other. */
@Component
class AgencyLetters {

    private final Letters letters;
    private final CurrentPerson person;

    AgencyLetters(Letters letters, CurrentPerson person) {
        this.letters = letters;
        this.person = person;
    }

    Letter require(LetterId id) {
        return letters.require(person.require().agency(), id);
    }

    /** The letter, if it still is as it lay before the person. */
    Letter current(LetterId id, long version) {
        var letter = require(id);
        if (letter.version() != version) {
            throw new OptimisticLockingFailureException(
                    "letter " + id + " has version " + letter.version() + ", not " + version);
        }
        return letter;
    }
}
