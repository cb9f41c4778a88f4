package org.yangguang.letters.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.Letters;
import org.yangguang.release.ReviewStep;

/** Writes down what was done with a letter: in its own notes and in the audit trail. */
@Component
class LetterRecord {

    private final Letters letters;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    LetterRecord(Letters letters, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.letters = letters;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a change, and that it made signatures void if it did. */
    void changed(Letter before, Letter after, String what, String text) {
        boolean voided = !before.signaturesSoFar().isEmpty() && after.signaturesSoFar().isEmpty();
        note(after, voided ? what + "-and-voided" : what, Optional.empty(), text);
    }

    void note(Letter letter, String what, Optional<ReviewStep> step, String text) {
        add(letter, person.require().username(), what, step, text);
        audit.record("letter." + what, "letter:" + letter.id(), facts(letter, step));
    }

    /** What a reader did, who is not signed in; where he sat is not written down. */
    void byReader(Letter letter, String reader, String what, String text) {
        add(letter, reader, what, Optional.empty(), text);
        audit.recordAs(
                reader,
                "",
                "letter." + what,
                "letter:" + letter.id(),
                facts(letter, Optional.empty()));
    }

    private void add(
            Letter letter, String who, String what, Optional<ReviewStep> step, String text) {
        letters.note(letter.id(), new Letters.Note(clock.instant(), who, what, step, text.strip()));
    }

    private static Map<String, String> facts(Letter letter, Optional<ReviewStep> step) {
        return Map.of(
                "case",
                letter.subject().kind() + ":" + letter.subject().number(),
                "kind",
                letter.kind().name(),
                "step",
                step.map(ReviewStep::name).orElse(""),
                "state",
                letter.state().code(),
                "number",
                letter.issue().map(issued -> issued.number().toString()).orElse(""),
                "content",
                letter.content().text().fingerprint().shortened());
    }
}
