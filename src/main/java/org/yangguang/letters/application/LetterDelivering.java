package org.yangguang.letters.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.Letters;
import org.yangguang.shared.ChinaTime;

/** Noting that a letter was delivered (送达登记); its case moves on in the same transaction. */
@Service
@Transactional
public class LetterDelivering {

    private final Letters letters;
    private final Cases cases;
    private final LetterRecord record;
    private final CurrentPerson person;
    private final Clock clock;

    LetterDelivering(
            Letters letters, Cases cases, LetterRecord record, CurrentPerson person, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.record = record;
        this.person = person;
        this.clock = clock;
    }

    /** Notes the delivery and its proof. */
    public void deliver(LetterId id, Delivery delivery) {
        var letter =
                letters.require(person.require().agency(), id)
                        .delivered(delivery, ChinaTime.today(clock));
        letters.save(letter, clock.instant());
        record.note(letter, "delivered", Optional.empty(), delivery.way().label());
        cases.tell(
                new LetterEvent.Delivered(
                        Cases.facts(letter),
                        letter.issue().orElseThrow().number().toString(),
                        delivery.on(),
                        delivery.way().label(),
                        delivery.receivedOn()));
    }

    /** Notes when the reader had what was posted. */
    public void received(LetterId id, LocalDate on) {
        var letter =
                letters.require(person.require().agency(), id).received(on, ChinaTime.today(clock));
        letters.save(letter, clock.instant());
        record.note(letter, "received", Optional.empty(), on.toString());
        cases.tell(new LetterEvent.Received(Cases.facts(letter), on));
    }
}
