package org.yangguang.items.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.items.ItemId;
import org.yangguang.items.ItemPublished;
import org.yangguang.items.domain.Item;
import org.yangguang.items.domain.ItemState.Approved;
import org.yangguang.items.domain.ItemState.Published;
import org.yangguang.items.domain.Items;
import org.yangguang.org.Agencies;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReleaseCandidate;
import org.yangguang.release.ReleaseGate;
import org.yangguang.release.ReleaseSubject;
import org.yangguang.release.ReviewProof;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

/** Signing and sending back (初审、审核、保密把关、签发、退回). The last signature publishes. */
@Service
@Transactional
public class Reviewing {

    private final Items items;
    private final Drafting drafting;
    private final ItemScreening screening;
    private final Agencies agencies;
    private final ReleaseGate gate;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(
            Items items,
            Drafting drafting,
            ItemScreening screening,
            Agencies agencies,
            ReleaseGate gate,
            CurrentPerson person,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.drafting = drafting;
        this.screening = screening;
        this.agencies = agencies;
        this.gate = gate;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs the step that the item waits at, for the content that was seen.
     *
     * @return the item after it, published if this was the last step
     */
    public Item sign(ItemId id, ReviewStep step, Fingerprint seen, String opinion) {
        requireMaySign(step);
        var item = drafting.require(id);
        if (step == ReviewStep.SECRECY_REVIEW) {
            screening.requireDecided(item);
        } else {
            screening.requirePassable(item);
        }
        var signed =
                item.signed(
                        step,
                        person.require().username(),
                        seen,
                        clock.instant(),
                        items.chainOf(item.agency()));
        note(signed, "signed", step, opinion);
        if (signed.state() instanceof Approved(var signatures)) {
            return publish(
                    signed,
                    new ReviewProof.Reviewed(
                            new ReviewProof.CompletedReview(item.author(), signatures),
                            screening.requireForRelease(item)));
        }
        items.save(signed, clock.instant());
        return signed;
    }

    /** Sends it back to the author; the next review starts with the first step. */
    public void sendBack(ItemId id, ReviewStep step, String reason) {
        requireMaySign(step);
        var returned = drafting.require(id).returned(step, reason);
        items.save(returned, clock.instant());
        note(returned, "returned", step, reason.strip());
    }

    /** True when the person signed in may act in the step. */
    public boolean maySign(ReviewStep step) {
        return person.may(permission(step));
    }

    static String permission(ReviewStep step) {
        return switch (step) {
            case PRE_REVIEW -> Permission.ITEM_REVIEW_1;
            case DEPUTY_REVIEW -> Permission.ITEM_REVIEW_2;
            case SECRECY_REVIEW -> Permission.ITEM_REVIEW_3;
            case SIGNING -> Permission.ITEM_REVIEW_4;
        };
    }

    private Item publish(Item approved, ReviewProof proof) {
        var published = approved.published(clock.instant());
        items.save(published, clock.instant());
        note(published, "published", ReviewStep.SIGNING, "");
        var on = ((Published) published.state()).on();
        events.publishEvent(
                new ItemPublished(
                        published.id(),
                        published.agency(),
                        published.content().kind(),
                        published.content().title(),
                        on,
                        published.id().url()));
        gate.publish(
                new ReleaseCandidate(
                        new ReleaseSubject("item", published.id().toString()),
                        agencies.require(published.agency()).code(),
                        published.content().title(),
                        published.id().url(),
                        published.content().fingerprint(),
                        proof));
        return published;
    }

    private void requireMaySign(ReviewStep step) {
        if (!maySign(step)) {
            throw Refusal.forbidden(
                    "items.step-not-yours", person.require().username() + " may not sign " + step);
        }
    }

    private void note(Item item, String what, ReviewStep step, String text) {
        items.note(
                item.id(),
                new Items.Note(
                        clock.instant(),
                        person.require().username(),
                        what,
                        Optional.of(step),
                        text.strip()));
        audit.record(
                "item." + what,
                "item:" + item.id(),
                Map.of(
                        "step",
                        step.name(),
                        "state",
                        item.state().code(),
                        "content",
                        item.content().fingerprint().shortened()));
    }
}
