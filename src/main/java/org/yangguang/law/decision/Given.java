package org.yangguang.law.decision;

import java.util.Optional;

/**
 * An answer that was given.
 *
 * @param answer the code of one of the question's answers
 * @param note what was told beside it; empty where nothing is asked
 */
public record Given(Question question, String answer, String note) {

    public Given {
        note = note.strip();
    }

    /** The answer in full; empty when the question knows no such answer. */
    Optional<Answer> inFull() {
        return DecisionTable.answersTo(question).stream()
                .filter(one -> one.code().equals(answer))
                .findFirst();
    }
}
