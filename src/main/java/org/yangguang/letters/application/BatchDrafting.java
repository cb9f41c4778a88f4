package org.yangguang.letters.application;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.jobs.JobId;
import org.yangguang.jobs.Jobs;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.BatchState.Preparing;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.ReviewRoute;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.shared.Refusal;

/**
 * Writing one content for many cases (集中起草): what is typed once becomes a letter of each case, made
 * one by one in a job.
 */
@Service
@Transactional
public class BatchDrafting {

    private final LetterBatches batches;
    private final Togethers togethers;
    private final LetterDrafting drafting;
    private final Stationery stationery;
    private final Jobs jobs;
    private final BatchRecord record;
    private final CurrentPerson person;
    private final Clock clock;

    BatchDrafting(
            LetterBatches batches,
            Togethers togethers,
            LetterDrafting drafting,
            Stationery stationery,
            Jobs jobs,
            BatchRecord record,
            CurrentPerson person,
            Clock clock) {
        this.batches = batches;
        this.togethers = togethers;
        this.drafting = drafting;
        this.stationery = stationery;
        this.jobs = jobs;
        this.record = record;
        this.person = person;
        this.clock = clock;
    }

    /** The batch, if it belongs to the person's agency. */
    @Transactional(readOnly = true)
    public LetterBatch require(LetterBatchId id) {
        return batches.require(person.require().agency(), id);
    }

    /** Begins a batch to all cases on the list that are under way, and to make their letters. */
    public JobId draft(
            LetterBatchId id,
            String togetherKind,
            UUID togetherId,
            LetterKind kind,
            DeliveryWay way,
            Map<String, String> typed) {
        var together = togethers.open(togetherKind, togetherId);
        if (!together.fitting().contains(kind)) {
            throw Refusal.conflict(
                    "letters.does-not-fit", kind + " to " + together.title(), kind.label());
        }
        var agency = person.require().agency();
        var batch =
                new LetterBatch(
                        id,
                        agency,
                        togetherKind,
                        togetherId,
                        kind,
                        person.require().username(),
                        ReviewRoute.of(kind, stationery.settings(agency)),
                        common(togetherKind, kind, typed),
                        way,
                        1,
                        new Preparing(),
                        0);
        batches.add(batch, clock.instant());
        return prepare(batch, "drafted");
    }

    /**
     * Changes what they say, and takes the list as it is by now. Signatures given so far are void,
     * and every letter is made anew.
     */
    public JobId revise(
            LetterBatchId id, long version, DeliveryWay way, Map<String, String> typed) {
        var batch = require(id);
        if (batch.version() != version) {
            throw new OptimisticLockingFailureException(
                    "batch " + id + " has version " + batch.version() + ", not " + version);
        }
        var revised =
                batch.revised(
                        common(batch.togetherKind(), batch.kind(), typed),
                        way,
                        person.require().username());
        batches.save(revised, clock.instant());
        return prepare(
                require(id), batch.state().given().isEmpty() ? "revised" : "revised-and-voided");
    }

    /** Gives it up, with all its drafts. */
    public void discard(LetterBatchId id) {
        var discarded = require(id).discarded(person.require().username());
        batches.save(discarded, clock.instant());
        batches.discardDrafts(discarded, clock.instant());
        record.note(discarded, "discarded", Map.of());
    }

    /** What is wrong with the words is told before anything is begun: the first letter shows it. */
    private JobId prepare(LetterBatch batch, String what) {
        var together = togethers.of(batch);
        var cases = togethers.cases(batch.togetherKind(), batch.togetherId());
        if (cases.isEmpty()) {
            throw Refusal.conflict("letters.batch-empty", "no open cases in " + together.title());
        }
        drafting.composed(
                batch, together.caseKind(), cases.getFirst(), values(batch, cases.getFirst()));
        batches.enlist(batch, cases);
        record.note(batch, what, Map.of("cases", Integer.toString(cases.size())));
        return jobs.start(
                PreparingBatch.KIND,
                batch.id().value(),
                together.title(),
                url(batch.id()),
                cases.size());
    }

    /** What the letter of one case says: what all say, and what is its own. */
    Map<String, String> values(LetterBatch batch, UUID caseId) {
        var values = new HashMap<String, String>();
        batch.common().forEach((field, value) -> values.put(field.name(), value));
        togethers
                .each(batch.togetherKind(), caseId, batch.kind(), batch.common())
                .forEach((field, value) -> values.put(field.name(), value));
        return values;
    }

    private Map<LetterField, String> common(
            String togetherKind, LetterKind kind, Map<String, String> typed) {
        var common = new EnumMap<LetterField, String>(LetterField.class);
        for (var field : togethers.common(togetherKind, kind)) {
            var text = typed.getOrDefault(field.name(), "").strip();
            if (!text.isEmpty()) {
                common.put(field, text);
            }
        }
        return common;
    }

    /** Its page at the desk. */
    static String url(LetterBatchId id) {
        return "/desk/letters/batches/" + id;
    }
}
