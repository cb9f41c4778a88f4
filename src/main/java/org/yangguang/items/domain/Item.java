package org.yangguang.items.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.items.ItemId;
import org.yangguang.items.domain.ItemState.Approved;
import org.yangguang.items.domain.ItemState.Discarded;
import org.yangguang.items.domain.ItemState.Draft;
import org.yangguang.items.domain.ItemState.InReview;
import org.yangguang.items.domain.ItemState.Published;
import org.yangguang.items.domain.ItemState.Returned;
import org.yangguang.items.domain.ItemState.Withdrawn;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * One piece of government information on its way to the public (政府信息). A step returns the next
 * value.
 *
 * @param author the user name of who drafted it, who alone edits it and never signs it
 * @param version what is in the database, so that two who change it at once do not overwrite
 */
public record Item(
        ItemId id,
        AgencyId agency,
        Optional<OfficeId> office,
        String author,
        ItemContent content,
        ItemState state,
        long version) {

    public static Item drafted(
            ItemId id,
            AgencyId agency,
            Optional<OfficeId> office,
            String author,
            ItemContent content) {
        return new Item(id, agency, office, author, content, new Draft(), 0);
    }

    /**
     * Changes the content. Under review, the signatures given so far were for another text: they
     * are void, and review starts anew with the first step.
     */
    public Item revised(ItemContent changed, String person, ReviewChain chain) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _ -> with(changed, state);
            case InReview _ when changed.fingerprint().equals(content.fingerprint()) -> this;
            case InReview _ -> with(changed, new InReview(chain.first(), List.of()));
            case Approved _, Published _, Withdrawn _, Discarded _ ->
                    throw notNow("items.not-editable");
        };
    }

    /** Sends it into review; after a return it enters at the first step again. */
    public Item submitted(String person, ReviewChain chain) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _ -> with(new InReview(chain.first(), List.of()));
            case InReview _, Approved _, Published _, Withdrawn _, Discarded _ ->
                    throw notNow("items.not-submittable");
        };
    }

    /**
     * Signs a step for exactly the content that was seen.
     *
     * @param seen the fingerprint of what lay before the reviewer
     */
    public Item signed(
            ReviewStep step, String person, Fingerprint seen, Instant at, ReviewChain chain) {
        if (!(state instanceof InReview(var waiting, var signatures)) || waiting != step) {
            throw notNow("items.other-step");
        }
        if (!seen.equals(content.fingerprint())) {
            throw Refusal.conflict("items.changed-meanwhile", id + ": " + seen + " was seen");
        }
        if (person.equals(author)
                || signatures.stream().anyMatch(signature -> signature.person().equals(person))) {
            throw Refusal.forbidden("items.same-person", person + " acts twice on " + id);
        }
        var all = new ArrayList<>(signatures);
        all.add(new ReviewSignature(step, person, at, seen));
        return with(
                chain.after(step)
                        .<ItemState>map(next -> new InReview(next, all))
                        .orElseGet(() -> new Approved(all)));
    }

    /** Sends it back to the author with a reason (退回). */
    public Item returned(ReviewStep step, String reason) {
        if (!(state instanceof InReview(var waiting, _)) || waiting != step) {
            throw notNow("items.other-step");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("items.reason-missing", id + " returned without reason");
        }
        return with(new Returned(step, reason.strip()));
    }

    /** Makes it public, every step being signed. */
    public Item published(Instant at) {
        if (!(state instanceof Approved)) {
            throw notNow("items.not-approved");
        }
        return with(new Published(at, ChinaTime.dateOf(at)));
    }

    /** Takes it back from the public (撤回). */
    public Item withdrawn(Instant at, String reason) {
        if (!(state instanceof Published(var publishedAt, var publishedOn))) {
            throw notNow("items.not-public");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("items.reason-missing", id + " withdrawn without reason");
        }
        return with(new Withdrawn(publishedAt, publishedOn, at, reason.strip()));
    }

    /** Gives up a draft that never was public (作废). */
    public Item discarded(String person) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _ -> with(new Discarded());
            case InReview _, Approved _, Published _, Withdrawn _, Discarded _ ->
                    throw notNow("items.not-discardable");
        };
    }

    /** The step it waits at, if it is under review. */
    public Optional<ReviewStep> waitingAt() {
        return state instanceof InReview(var step, _) ? Optional.of(step) : Optional.empty();
    }

    private void requireAuthor(String person) {
        if (!person.equals(author)) {
            throw Refusal.forbidden("items.not-author", person + " is not the author of " + id);
        }
    }

    private Refusal notNow(String code) {
        return Refusal.conflict(code, id + " is " + state.code());
    }

    private Item with(ItemState next) {
        return with(content, next);
    }

    private Item with(ItemContent changed, ItemState next) {
        return new Item(id, agency, office, author, changed, next, version);
    }
}
