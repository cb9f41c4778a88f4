package org.yangguang.letters.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Job;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.LetterContent;
import org.yangguang.letters.domain.LetterState.Draft;
import org.yangguang.letters.domain.Letters;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/** Makes the letters of a batch one after the other, as drafts (逐件生成公文). */
@Component
class PreparingBatch implements Job {

    static final String KIND = "letters.prepare-batch";

    private final LetterBatches batches;
    private final BatchDrafting drafting;
    private final LetterDrafting letterDrafting;
    private final Letters letters;
    private final Togethers togethers;
    private final Cases cases;
    private final LetterRecord record;
    private final BatchRecord batchRecord;
    private final Words words;
    private final Clock clock;

    PreparingBatch(
            LetterBatches batches,
            BatchDrafting drafting,
            LetterDrafting letterDrafting,
            Letters letters,
            Togethers togethers,
            Cases cases,
            LetterRecord record,
            BatchRecord batchRecord,
            Words words,
            Clock clock) {
        this.batches = batches;
        this.drafting = drafting;
        this.letterDrafting = letterDrafting;
        this.letters = letters;
        this.togethers = togethers;
        this.cases = cases;
        this.record = record;
        this.batchRecord = batchRecord;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String authority() {
        return Permission.LETTER_DRAFT;
    }

    @Override
    public List<UUID> next(UUID subject, int most) {
        return batches.toPrepare(batch(subject), most);
    }

    @Override
    public void take(UUID subject, UUID item) {
        var batch = batch(subject);
        var listed = batches.require(batch, item);
        if (!listed.wanted()) {
            throw Refusal.conflict("letters.batch-not-on-list", item + " left the list");
        }
        var caseKind = togethers.of(batch).caseKind();
        var subjectOfCase = cases.open(caseKind, item);
        if (!subjectOfCase.fitting().contains(batch.kind())) {
            throw Refusal.conflict(
                    "letters.does-not-fit",
                    batch.kind() + " in " + subjectOfCase.reference().number(),
                    batch.kind().label());
        }
        cases.requireReady(subjectOfCase.reference(), batch.kind());
        var content = content(batch, caseKind, item);
        var draft = listed.letter().flatMap(id -> draft(batch, id));
        if (draft.isPresent()) {
            var revised = draft.get().revised(content, batch.author());
            letters.save(revised, clock.instant());
            batches.prepared(batch, item, revised);
        } else {
            var letter =
                    Letter.drafted(
                            LetterId.next(),
                            batch.agency(),
                            subjectOfCase.reference(),
                            batch.kind(),
                            batch.author(),
                            batch.route(),
                            content);
            letters.add(letter, clock.instant());
            record.note(letter, "drafted", Optional.empty(), "");
            batches.prepared(batch, item, letter);
        }
    }

    private LetterContent content(LetterBatch batch, String caseKind, UUID item) {
        try {
            return letterDrafting.composed(batch, caseKind, item, drafting.values(batch, item));
        } catch (InvalidInput faulty) {
            throw Refusal.invalid("letters.batch-words", item + ": " + faulty.getMessage());
        }
    }

    @Override
    public void leftOut(UUID subject, UUID item, Refusal why) {
        var batch = batch(subject);
        batches.require(batch, item)
                .letter()
                .flatMap(id -> draft(batch, id))
                .ifPresent(
                        letter ->
                                letters.save(
                                        letter.discarded(batch.author(), false), clock.instant()));
        batches.leftOut(
                batch,
                item,
                words.of(Locale.SIMPLIFIED_CHINESE, "refusal." + why.code(), why.args()));
    }

    @Override
    public void over(UUID subject) {
        var ready = batch(subject).prepared();
        batches.save(ready, clock.instant());
        batchRecord.note(
                ready, "prepared", Map.of("letters", Integer.toString(batches.listed(ready))));
    }

    private Optional<Letter> draft(LetterBatch batch, LetterId id) {
        return Optional.of(letters.require(batch.agency(), id))
                .filter(letter -> letter.state() instanceof Draft);
    }

    private LetterBatch batch(UUID subject) {
        return drafting.require(new LetterBatchId(subject));
    }
}
