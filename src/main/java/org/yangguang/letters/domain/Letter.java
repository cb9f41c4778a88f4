package org.yangguang.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.LetterState.Delivered;
import org.yangguang.letters.domain.LetterState.Discarded;
import org.yangguang.letters.domain.LetterState.Draft;
import org.yangguang.letters.domain.LetterState.InReview;
import org.yangguang.letters.domain.LetterState.Issued;
import org.yangguang.letters.domain.LetterState.Returned;
import org.yangguang.letters.domain.LetterState.Signed;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewProof;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

/**
 * An official letter on its way to its reader (公文). A step returns the next value.
 *
 * @param author the user name of who drafted it, who alone edits it and never signs it
 * @param route the steps of review, settled when it was drafted
 * @param version what is in the database, so that two who change it at once do not overwrite
 */
public record Letter(
        LetterId id,
        AgencyId agency,
        CaseReference subject,
        LetterKind kind,
        String author,
        ReviewRoute route,
        LetterContent content,
        LetterState state,
        long version) {

    private static final int MOST_ANNEXES = 20;

    public static Letter drafted(
            LetterId id,
            AgencyId agency,
            CaseReference subject,
            LetterKind kind,
            String author,
            ReviewRoute route,
            LetterContent content) {
        return new Letter(id, agency, subject, kind, author, route, content, new Draft(), 0);
    }

    /**
     * Changes what it says. Under review, the signatures given so far were for another text: they
     * are void, and review starts anew.
     */
    public Letter revised(LetterContent changed, String person) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _ -> with(changed, state);
            case InReview _ when changed.text().equals(content.text()) -> with(changed, state);
            case InReview _ -> with(changed, new InReview(route.first(), List.of()));
            case Signed _, Issued _, Delivered _, Discarded _ ->
                    throw notNow("letters.not-editable");
        };
    }

    /** Puts a file beside it (附件); as any change, it makes the signatures so far void. */
    public Letter annexed(Annex annex, String person) {
        var files = new ArrayList<>(content.text().annexes());
        if (files.size() == MOST_ANNEXES) {
            throw Refusal.conflict("letters.too-many-annexes", id.toString(), MOST_ANNEXES);
        }
        if (files.stream().anyMatch(other -> other.name().equals(annex.name()))) {
            throw Refusal.conflict("letters.annex-twice", id + " has it already", annex.name());
        }
        files.add(annex);
        return revised(content.with(files), person);
    }

    /** Takes a file out again. */
    public Letter without(UUID annex, String person) {
        var files =
                content.text().annexes().stream().filter(one -> !one.id().equals(annex)).toList();
        return revised(content.with(files), person);
    }

    /** The file of this id. */
    public Annex requireAnnex(UUID annex) {
        return content.text().annexes().stream()
                .filter(one -> one.id().equals(annex))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("letters.unknown-annex", id + " " + annex));
    }

    /** Sends it into review. */
    public Letter submitted(String person) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _ -> with(new InReview(route.first(), List.of()));
            case InReview _, Signed _, Issued _, Delivered _, Discarded _ ->
                    throw notNow("letters.not-submittable");
        };
    }

    /**
     * Signs a step for exactly the text that was seen.
     *
     * @param seen the fingerprint of what lay before the reviewer
     */
    public Letter signed(ReviewStep step, String person, Fingerprint seen, Instant at) {
        if (!(state instanceof InReview(var waiting, var signatures)) || waiting != step) {
            throw notNow("letters.other-step");
        }
        if (!seen.equals(content.text().fingerprint())) {
            throw Refusal.conflict("letters.changed-meanwhile", id + ": " + seen + " was seen");
        }
        if (actedBefore(person, signatures)) {
            throw Refusal.forbidden("letters.same-person", person + " acts twice on " + id);
        }
        var all = new ArrayList<>(signatures);
        all.add(new ReviewSignature(step, person, at, seen));
        return with(
                route.after(step)
                        .<LetterState>map(next -> new InReview(next, all))
                        .orElseGet(() -> new Signed(all)));
    }

    /**
     * Takes the signatures of the batch on whose list it stands: they were given for exactly this
     * letter, too.
     */
    public Letter signedIn(LetterBatch batch, BatchCase listed) {
        if (!(state instanceof Draft)) {
            throw notNow("letters.not-submittable");
        }
        return with(new Signed(batch.signaturesFor(this, listed)));
    }

    /** Sends it back to the author with a reason (退回). */
    public Letter returned(ReviewStep step, String reason) {
        if (!(state instanceof InReview(var waiting, _)) || waiting != step) {
            throw notNow("letters.other-step");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("letters.reason-missing", id + " returned without reason");
        }
        return with(new Returned(step, reason.strip()));
    }

    /**
     * The signatures that let it go; refused unless they stand for what it says, under the law of
     * that day.
     */
    public List<ReviewSignature> requireIssuable(LocalDate on) {
        if (!(state instanceof Signed(var signatures))) {
            throw notNow("letters.not-signed");
        }
        requireSignedFor(signatures);
        if (!kind.remedies(on).equals(kind.remedies(content.lawOf()))) {
            throw Refusal.conflict(
                    "letters.law-changed", id + " tells the remedies of " + content.lawOf());
        }
        return signatures;
    }

    /**
     * Refuses unless it was issued after a review of exactly what it says now (先审查、再公开): asked each
     * time before it is handed out.
     */
    public void requireReviewed() {
        requireSignedFor(issue().orElseThrow(() -> notNow("letters.not-issued")).signatures());
    }

    private void requireSignedFor(List<ReviewSignature> signatures) {
        var said = content.text().fingerprint();
        if (route == ReviewRoute.HEAD_ALONE) {
            if (signatures.size() != 1 || !signatures.getFirst().content().equals(said)) {
                throw notNow("letters.not-signed");
            }
        } else {
            new ReviewProof.CompletedReview(author, signatures).require(said);
        }
    }

    /** Gives it number and date (签发、编号); from now on it stands as it is. */
    public Letter issued(LetterNumber number, LocalDate on) {
        return with(new Issued(number, on, requireIssuable(on)));
    }

    /** Notes that it was delivered, and how that is proved (送达). */
    public Letter delivered(Delivery delivery, LocalDate today) {
        if (!(state instanceof Issued issued)) {
            throw notNow("letters.not-issued");
        }
        if (delivery.on().isBefore(issued.on()) || delivery.on().isAfter(today)) {
            throw Refusal.invalid(
                    "letters.delivered-when", id + " on " + delivery.on(), issued.on(), today);
        }
        if (delivery.proof().isBlank()) {
            throw Refusal.invalid("letters.no-proof", id + " delivered without proof");
        }
        boolean online = delivery.way() == DeliveryWay.ONLINE;
        if (online && kind.opensRemedies() && content.way() != DeliveryWay.ONLINE) {
            throw Refusal.conflict(
                    "letters.online-not-planned", id + " names no way to a review online");
        }
        return with(new Delivered(issued, delivery));
    }

    /** Notes when the reader had what was posted (收到日期). */
    public Letter received(LocalDate on, LocalDate today) {
        if (!(state instanceof Delivered(var issued, var delivery))
                || delivery.receivedOn().isPresent()) {
            throw notNow("letters.not-on-its-way");
        }
        if (on.isBefore(delivery.on()) || on.isAfter(today)) {
            throw Refusal.invalid("letters.received-when", id + " on " + on, delivery.on(), today);
        }
        return with(
                new Delivered(
                        issued,
                        new Delivery(
                                delivery.way(), delivery.on(), delivery.proof(), Optional.of(on))));
    }

    /**
     * Gives up a letter that never left (作废).
     *
     * @param settled whether its case ended without it: only then one goes that has a number
     */
    public Letter discarded(String person, boolean settled) {
        requireAuthor(person);
        return switch (state) {
            case Draft _, Returned _, InReview _ -> with(new Discarded(Optional.empty()));
            case Issued issued when settled -> with(new Discarded(Optional.of(issued)));
            case Signed _, Issued _, Delivered _, Discarded _ ->
                    throw notNow("letters.not-discardable");
        };
    }

    /** The step it waits at, if it is under review. */
    public Optional<ReviewStep> waitingAt() {
        return state instanceof InReview(var step, _) ? Optional.of(step) : Optional.empty();
    }

    /** The signatures of a review that is under way. */
    public List<ReviewSignature> signaturesSoFar() {
        return state instanceof InReview(_, var signatures) ? signatures : List.of();
    }

    /** True when the person drafted it or signed a step of this review. */
    public boolean actedBefore(String person) {
        return actedBefore(person, signaturesSoFar());
    }

    /** The day on which it was posted or handed over; refused before. */
    public LocalDate sentOn() {
        if (!(state instanceof Delivered(_, var delivery))) {
            throw notNow("letters.not-on-its-way");
        }
        return delivery.on();
    }

    /** Number and date, once it has them. */
    public Optional<Issued> issue() {
        return switch (state) {
            case Issued issued -> Optional.of(issued);
            case Delivered(var issued, _) -> Optional.of(issued);
            case Draft _, InReview _, Returned _, Signed _, Discarded _ -> Optional.empty();
        };
    }

    private boolean actedBefore(String person, List<ReviewSignature> signatures) {
        return person.equals(author)
                || signatures.stream().anyMatch(signature -> signature.person().equals(person));
    }

    private void requireAuthor(String person) {
        if (!person.equals(author)) {
            throw Refusal.forbidden("letters.not-author", person + " is not the author of " + id);
        }
    }

    private Refusal notNow(String code) {
        return Refusal.conflict(code, id + " is " + state.code());
    }

    private Letter with(LetterState next) {
        return with(content, next);
    }

    private Letter with(LetterContent changed, LetterState next) {
        return new Letter(id, agency, subject, kind, author, route, changed, next, version);
    }
}
