package org.yangguang.letters.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.BatchState.Discarded;
import org.yangguang.letters.domain.BatchState.Done;
import org.yangguang.letters.domain.BatchState.InReview;
import org.yangguang.letters.domain.BatchState.Preparing;
import org.yangguang.letters.domain.BatchState.Ready;
import org.yangguang.letters.domain.BatchState.Returned;
import org.yangguang.letters.domain.BatchState.Signed;
import org.yangguang.org.AgencyId;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewSignature;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

/**
 * One content for many cases (集中公文). It is reviewed once: a signature stands for the fingerprint of
 * all its letters and of the list of cases, so that another word or another list needs other
 * signatures. Each case gets a letter of its own all the same.
 *
 * @param author who drafted it, who alone changes it and never signs it
 * @param common what every letter says alike
 * @param way how they are delivered where the reader did not agree to be served online
 * @param edition counts the times that its letters were made anew
 */
public record LetterBatch(
        LetterBatchId id,
        AgencyId agency,
        String togetherKind,
        UUID togetherId,
        LetterKind kind,
        String author,
        ReviewRoute route,
        Map<LetterField, String> common,
        DeliveryWay way,
        int edition,
        BatchState state,
        long version) {

    public LetterBatch {
        common = Map.copyOf(common);
    }

    /** Changes what they say or who is on the list: signatures given so far are void. */
    public LetterBatch revised(Map<LetterField, String> changed, DeliveryWay other, String person) {
        requireAuthor(person);
        return switch (state) {
            case Ready _, InReview _, Returned _ ->
                    new LetterBatch(
                            id,
                            agency,
                            togetherKind,
                            togetherId,
                            kind,
                            author,
                            route,
                            changed,
                            other,
                            edition + 1,
                            new Preparing(),
                            version);
            case Preparing _, Signed _, Done _, Discarded _ ->
                    throw notNow("letters.batch-not-editable");
        };
    }

    /** Every case has its letter, or is left out. */
    public LetterBatch prepared() {
        if (!(state instanceof Preparing)) {
            throw notNow("letters.batch-not-editable");
        }
        return with(new Ready());
    }

    /** Sends it into review. */
    public LetterBatch submitted(String person, int listed) {
        requireAuthor(person);
        if (!(state instanceof Ready)) {
            throw notNow("letters.batch-not-ready");
        }
        if (listed == 0) {
            throw Refusal.conflict("letters.batch-empty", id + " has no letters");
        }
        return with(new InReview(route.first(), List.of()));
    }

    /**
     * Signs a step for exactly the letters and the list that were seen.
     *
     * @param seen the fingerprint of what lay before the reviewer
     * @param now the fingerprint of what there is
     */
    public LetterBatch signed(
            ReviewStep step, String person, Fingerprint seen, Fingerprint now, Instant at) {
        if (!(state instanceof InReview(var waiting, var signatures)) || waiting != step) {
            throw notNow("letters.other-step");
        }
        if (!seen.equals(now) || signatures.stream().anyMatch(one -> !one.content().equals(now))) {
            throw Refusal.conflict("letters.changed-meanwhile", id + ": " + seen + " was seen");
        }
        if (actedBefore(person)) {
            throw Refusal.forbidden("letters.same-person", person + " acts twice on " + id);
        }
        var all = new ArrayList<>(signatures);
        all.add(new ReviewSignature(step, person, at, seen));
        return with(
                route.after(step)
                        .<BatchState>map(next -> new InReview(next, all))
                        .orElseGet(() -> new Signed(all)));
    }

    /** Sends it back to the author with a reason (退回). */
    public LetterBatch returned(ReviewStep step, String reason) {
        if (!(state instanceof InReview(var waiting, _)) || waiting != step) {
            throw notNow("letters.other-step");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("letters.reason-missing", id + " returned without reason");
        }
        return with(new Returned(step, reason.strip()));
    }

    /** Refuses unless every signature stands for these letters and this list. */
    public void requireSignedFor(Fingerprint now) {
        if (!(state instanceof Signed(var signatures))
                || signatures.size() < route.steps().size()
                || signatures.stream().anyMatch(one -> !one.content().equals(now))) {
            throw notNow("letters.batch-differs");
        }
    }

    /**
     * The signatures as they stand for one of its letters; refused unless the letter is exactly the
     * one on the list.
     */
    List<ReviewSignature> signaturesFor(Letter letter, BatchCase listed) {
        var said = letter.content().text().fingerprint();
        if (!(state instanceof Signed(var signatures))
                || letter.kind() != kind
                || letter.route() != route
                || !letter.author().equals(author)
                || !listed.letter().equals(Optional.of(letter.id()))
                || !listed.content().equals(Optional.of(said))) {
            throw Refusal.conflict("letters.batch-differs", letter.id() + " in " + id);
        }
        return signatures.stream()
                .map(one -> new ReviewSignature(one.step(), one.person(), one.at(), said))
                .toList();
    }

    /** Every letter has its number or dropped out. */
    public LetterBatch over() {
        if (!(state instanceof Signed(var signatures))) {
            throw notNow("letters.batch-not-signed");
        }
        return with(new Done(signatures));
    }

    /** Gives up what was not signed yet (作废). */
    public LetterBatch discarded(String person) {
        requireAuthor(person);
        return switch (state) {
            case Ready _, Returned _ -> with(new Discarded());
            case Preparing _, InReview _, Signed _, Done _, Discarded _ ->
                    throw notNow("letters.not-discardable");
        };
    }

    /** The step it waits at, if it is under review. */
    public Optional<ReviewStep> waitingAt() {
        return state instanceof InReview(var step, _) ? Optional.of(step) : Optional.empty();
    }

    /** True when the person drafted it or signed a step of this review. */
    public boolean actedBefore(String person) {
        return person.equals(author)
                || state.given().stream().anyMatch(one -> one.person().equals(person));
    }

    private void requireAuthor(String person) {
        if (!person.equals(author)) {
            throw Refusal.forbidden("letters.not-author", person + " is not the author of " + id);
        }
    }

    private Refusal notNow(String code) {
        return Refusal.conflict(code, id + " is " + state.code());
    }

    private LetterBatch with(BatchState next) {
        return new LetterBatch(
                id,
                agency,
                togetherKind,
                togetherId,
                kind,
                author,
                route,
                common,
                way,
                edition,
                next,
                version);
    }
}
