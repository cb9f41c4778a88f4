package org.yangguang.letters.application;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.jobs.JobId;
import org.yangguang.jobs.Jobs;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.domain.BatchState.Signed;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.release.Fingerprint;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.Refusal;

/**
 * Reviewing a batch once for all its letters (集中审签). The last signature begins to give each letter
 * its number.
 */
@Service
@Transactional
public class BatchReviewing {

    private final LetterBatches batches;
    private final Togethers togethers;
    private final LetterSigning signing;
    private final Jobs jobs;
    private final BatchRecord record;
    private final CurrentPerson person;
    private final Clock clock;

    BatchReviewing(
            LetterBatches batches,
            Togethers togethers,
            LetterSigning signing,
            Jobs jobs,
            BatchRecord record,
            CurrentPerson person,
            Clock clock) {
        this.batches = batches;
        this.togethers = togethers;
        this.signing = signing;
        this.jobs = jobs;
        this.record = record;
        this.person = person;
        this.clock = clock;
    }

    /** Sends it into review. */
    public void submit(LetterBatchId id) {
        var batch = require(id);
        int listed = batches.listed(batch);
        var submitted = batch.submitted(person.require().username(), listed);
        batches.save(submitted, clock.instant());
        record.note(submitted, "submitted", Map.of("letters", Integer.toString(listed)));
    }

    /**
     * Signs the step that it waits at, for the letters and the list that were seen.
     *
     * @return the run that issues the letters, if this was the last step
     */
    public Optional<JobId> sign(LetterBatchId id, ReviewStep step, Fingerprint seen) {
        var batch = require(id);
        requireMaySign(batch, step);
        var now = batches.fingerprint(batch);
        var signed = batch.signed(step, person.require().username(), seen, now, clock.instant());
        batches.save(signed, clock.instant());
        record.note(signed, "signed", Map.of("step", step.name(), "content", now.shortened()));
        return signed.state() instanceof Signed
                ? Optional.of(
                        jobs.start(
                                IssuingBatch.KIND,
                                id.value(),
                                togethers.of(signed).title(),
                                BatchDrafting.url(id),
                                batches.listed(signed)))
                : Optional.empty();
    }

    /** Sends it back to its author; the next review starts with the first step. */
    public void sendBack(LetterBatchId id, ReviewStep step, String reason) {
        var batch = require(id);
        requireMaySign(batch, step);
        var returned = batch.returned(step, reason);
        batches.save(returned, clock.instant());
        record.note(returned, "returned", Map.of("step", step.name()));
    }

    private void requireMaySign(LetterBatch batch, ReviewStep step) {
        if (!signing.maySign(batch.route(), step)) {
            throw Refusal.forbidden(
                    "letters.step-not-yours",
                    person.require().username() + " may not sign " + batch.route() + "/" + step);
        }
    }

    private LetterBatch require(LetterBatchId id) {
        return batches.require(person.require().agency(), id);
    }
}
