package org.yangguang.letters.application;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.Role;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.Openings;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient;
import org.yangguang.shared.ChinaTime;

/** What follows when a reader opens a letter on the site for the first time (到达). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OnlineArrival {

    private static final Logger LOG = LoggerFactory.getLogger(OnlineArrival.class);

    private final Letters letters;
    private final Openings openings;
    private final Cases cases;
    private final LetterRecord record;
    private final Notices notices;
    private final Clock clock;

    OnlineArrival(
            Letters letters,
            Openings openings,
            Cases cases,
            LetterRecord record,
            Notices notices,
            Clock clock) {
        this.letters = letters;
        this.openings = openings;
        this.cases = cases;
        this.record = record;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The day of the first opening is the day it arrived; of what was posted before, it is the day
     * the reader had it.
     */
    void opened(Letter letter, String reader, boolean counts) {
        var today = ChinaTime.today(clock);
        boolean posted =
                letter.state() instanceof Delivered(_, var sent) && sent.receivedOn().isEmpty();
        boolean delivers = counts && (letter.state() instanceof Issued || posted);
        if (!openings.add(letter.id(), clock.instant(), delivers)) {
            return;
        }
        if (!delivers) {
            record.byReader(letter, reader, "opened", "");
        } else if (posted) {
            received(letter.received(today, today), reader, today);
        } else {
            delivered(letter, reader, today);
        }
    }

    /** The case cannot take the delivery any more: somebody has to look at it. */
    void openedInVain(Letter letter, String reader, @Nullable String why) {
        if (!openings.add(letter.id(), clock.instant(), false)) {
            return;
        }
        LOG.info("letter {} was opened, and not delivered: {}", letter.id(), why);
        record.byReader(letter, reader, "opened-in-vain", "");
        var number = letter.issue().map(issued -> issued.number().toString()).orElse("");
        notices.tell(
                new Recipient.Holders(letter.agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "letters.title",
                        "%s 已由收件人在网上打开，但案件现在的状态不能登记送达，请核对".formatted(number),
                        "",
                        "/desk/letters/" + letter.id(),
                        "letter-opened-in-vain:" + letter.id()));
    }

    /** The reader says that he has it. */
    void confirmed(Letter letter, String reader) {
        if (openings.confirm(letter.id(), clock.instant())) {
            record.byReader(letter, reader, "confirmed", "");
        }
    }

    private void delivered(Letter letter, String reader, LocalDate today) {
        var proof = "%s于 %s 首次在网上打开".formatted(reader, ChinaTime.minuteOf(clock.instant()));
        var delivery = Delivery.of(DeliveryWay.ONLINE, today, proof);
        var next = letter.delivered(delivery, today);
        letters.save(next, clock.instant());
        record.byReader(next, reader, "arrived", "");
        cases.tellOpened(
                next.agency(),
                new LetterEvent.Delivered(
                        Cases.facts(next),
                        next.issue().orElseThrow().number().toString(),
                        today,
                        delivery.way().label(),
                        delivery.receivedOn()),
                reader);
    }

    private void received(Letter next, String reader, LocalDate today) {
        letters.save(next, clock.instant());
        record.byReader(next, reader, "arrived", "");
        cases.tellOpened(
                next.agency(),
                new LetterEvent.Received(Cases.facts(next), next.sentOn(), today),
                reader);
    }
}
