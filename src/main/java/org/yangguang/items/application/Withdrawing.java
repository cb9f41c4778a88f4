package org.yangguang.items.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemWithdrawn;
import org.yangguang.items.domain.Items;
import org.yangguang.release.ReleaseGate;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.shared.ChinaTime;

/**
 * Taking a published item back (撤回): from the next request on its text is gone from page, list and
 * API, and a stone with the reason stands at its address.
 */
@Service
@Transactional
public class Withdrawing {

    private final Items items;
    private final Drafting drafting;
    private final ReleaseGate gate;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawing(
            Items items,
            Drafting drafting,
            ReleaseGate gate,
            CurrentPerson person,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.drafting = drafting;
        this.gate = gate;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Withdraws the item.
     *
     * @param reason what the public is told
     */
    public void withdraw(ItemId id, String reason) {
        var now = clock.instant();
        var who = person.require().username();
        var withdrawn = drafting.require(id).withdrawn(now, reason);
        items.save(withdrawn, now);
        items.note(id, new Items.Note(now, who, "withdrawn", Optional.empty(), reason.strip()));
        audit.record("item.withdrawn", "item:" + id, Map.of("reason", reason.strip()));
        events.publishEvent(
                new ItemWithdrawn(
                        id,
                        withdrawn.agency(),
                        withdrawn.content().kind(),
                        ChinaTime.dateOf(now),
                        id.url()));
        gate.withdraw(
                new ReleaseSubject("item", id.toString()),
                withdrawn.content().title(),
                reason,
                who);
    }
}
