package org.yangguang.law.decision;

import org.yangguang.law.outcome.Outcome;

/** Where an answer leads. */
sealed interface Next {

    /** To another question. */
    record Ask(Question question) implements Next {}

    /** To the end. */
    record Conclude(Outcome outcome) implements Next {}

    /** To a ground for withholding; what else the record holds must be looked at first. */
    record Withhold(Outcome ground) implements Next {}

    /** To the ground for withholding that was found before. */
    record WithholdAll() implements Next {}

    /** To something that must be done before anything can be decided. */
    record FirstDo(String what) implements Next {}
}
