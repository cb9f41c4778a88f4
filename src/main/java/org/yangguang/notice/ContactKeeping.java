package org.yangguang.notice;

import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;

/** A person's own addresses, given and taken back by himself. */
@Service
class ContactKeeping {

    private final JdbcContactCards cards;
    private final AuditTrail audit;
    private final CurrentPerson person;

    ContactKeeping(JdbcContactCards cards, AuditTrail audit, CurrentPerson person) {
        this.cards = cards;
        this.audit = audit;
        this.person = person;
    }

    @Transactional
    void keep(ContactCard card) {
        var who = person.require();
        if (!cards.save(who.id(), card)) {
            throw new OptimisticLockingFailureException(
                    "contact card of " + who.id() + " is not at " + card.version());
        }
        audit.record(
                "notice.contact-changed",
                "account:" + who.username(),
                Map.of(
                        "mail", String.valueOf(card.mail().isPresent()),
                        "phone", String.valueOf(card.phone().isPresent())));
    }
}
