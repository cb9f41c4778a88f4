package org.yangguang.letters.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Job;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.domain.BatchCase;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.LetterState.Draft;
import org.yangguang.letters.domain.Letters;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/**
 * Gives the letters of a signed batch their numbers, one after the other (逐件编号签发). A case that
 * changed meanwhile drops out with the reason, and takes no number with it.
 */
@Component
class IssuingBatch implements Job {

    static final String KIND = "letters.issue-batch";

    private final LetterBatches batches;
    private final Letters letters;
    private final LetterSigning signing;
    private final BatchRecord record;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    IssuingBatch(
            LetterBatches batches,
            Letters letters,
            LetterSigning signing,
            BatchRecord record,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.signing = signing;
        this.record = record;
        this.person = person;
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

    /** Before each part all is held against the signatures once more. */
    @Override
    public List<UUID> next(UUID subject, int most) {
        var batch = batch(subject);
        batch.requireSignedFor(batches.fingerprint(batch));
        return batches.toIssue(batch, most);
    }

    @Override
    public void take(UUID subject, UUID item) {
        var batch = batch(subject);
        var listed = batches.require(batch, item);
        signing.issue(batch, listed);
        batches.issued(batch, item);
    }

    @Override
    public void leftOut(UUID subject, UUID item, Refusal why) {
        var batch = batch(subject);
        discard(batch, batches.require(batch, item));
        batches.droppedOut(
                batch,
                item,
                words.of(Locale.SIMPLIFIED_CHINESE, "refusal." + why.code(), why.args()));
    }

    private void discard(LetterBatch batch, BatchCase listed) {
        listed.letter()
                .map(id -> letters.require(batch.agency(), id))
                .filter(letter -> letter.state() instanceof Draft)
                .ifPresent(
                        letter ->
                                letters.save(
                                        letter.discarded(batch.author(), false), clock.instant()));
    }

    @Override
    public void over(UUID subject) {
        var over = batch(subject).over();
        batches.save(over, clock.instant());
        record.note(over, "issued", Map.of());
    }

    private LetterBatch batch(UUID subject) {
        return batches.require(person.require().agency(), new LetterBatchId(subject));
    }
}
