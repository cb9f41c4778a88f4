package org.yangguang.letters.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.Openings;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Noting that a letter was delivered (送达登记); its case moves on in the same transaction. */
@Service
@Transactional
public class LetterDelivering {

    private final Letters letters;
    private final AgencyLetters own;
    private final Openings openings;
    private final Cases cases;
    private final LetterRecord record;
    private final Clock clock;

    LetterDelivering(
            Letters letters,
            AgencyLetters own,
            Openings openings,
            Cases cases,
            LetterRecord record,
            Clock clock) {
        this.letters = letters;
        this.own = own;
        this.openings = openings;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Notes the delivery and its proof. */
    public void deliver(LetterId id, Delivery delivery) {
        var letter = own.require(id).delivered(delivery, ChinaTime.today(clock));
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

    /**
     * Lays a copy of a letter that was delivered another way on the site for the applicant, or
     * takes it away again (网上副本).
     */
    public void show(LetterId id, boolean shown) {
        var letter = own.require(id);
        if (!(letter.state() instanceof Delivered) || !letter.kind().toApplicant()) {
            throw Refusal.conflict("letters.not-to-be-shown", id + " is " + letter.state().code());
        }
        openings.show(id, shown);
        record.note(letter, shown ? "shown" : "hidden", Optional.empty(), "");
    }

    /** Notes when the reader had what was posted. */
    public void received(LetterId id, LocalDate on) {
        var letter = own.require(id).received(on, ChinaTime.today(clock));
        letters.save(letter, clock.instant());
        record.note(letter, "received", Optional.empty(), on.toString());
        cases.tell(new LetterEvent.Received(Cases.facts(letter), letter.sentOn(), on));
    }
}
