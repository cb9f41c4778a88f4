package org.yangguang.letters.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.jobs.Job;
import org.yangguang.jobs.JobId;
import org.yangguang.jobs.Jobs;
import org.yangguang.letters.LetterBatchId;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.Postings;
import org.yangguang.letters.domain.Postings.Posting;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Words;

/**
 * Notes that the letters of a batch were posted together (集中交邮), with one proof for all; each case
 * moves on by its own letter.
 */
@Service
public class PostingBatch implements Job {

    static final String KIND = "letters.post-batch";

    private final LetterBatches batches;
    private final Postings postings;
    private final Togethers togethers;
    private final LetterDelivering delivering;
    private final Jobs jobs;
    private final BatchRecord record;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    PostingBatch(
            LetterBatches batches,
            Postings postings,
            Togethers togethers,
            LetterDelivering delivering,
            Jobs jobs,
            BatchRecord record,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.batches = batches;
        this.postings = postings;
        this.togethers = togethers;
        this.delivering = delivering;
        this.jobs = jobs;
        this.record = record;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    /** Begins to note that all issued letters that go by post were posted on this day. */
    @Transactional
    public JobId post(LetterBatchId id, LocalDate on, String proof) {
        var batch = batches.require(person.require().agency(), id);
        int many = postings.toPost(batch);
        if (many == 0) {
            throw Refusal.conflict("letters.batch-nothing-to-post", "batch " + id);
        }
        if (on.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "posted on " + on);
        }
        var posting =
                new Posting(
                        UUID.randomUUID(),
                        id,
                        on,
                        proof,
                        person.require().username(),
                        clock.instant());
        postings.add(posting);
        record.note(
                batch, "posted", Map.of("on", on.toString(), "letters", Integer.toString(many)));
        return jobs.start(
                KIND, posting.id(), togethers.of(batch).title(), BatchDrafting.url(id), many);
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
        return postings.toPost(posting(subject), most);
    }

    @Override
    public void take(UUID subject, UUID item) {
        var posting = posting(subject);
        var batch = batches.require(person.require().agency(), posting.batch());
        var letter = batches.require(batch, item).letter().orElseThrow();
        delivering.deliver(letter, Delivery.of(DeliveryWay.POST, posting.on(), posting.proof()));
        postings.posted(posting, item, "");
    }

    @Override
    public void leftOut(UUID subject, UUID item, Refusal why) {
        postings.posted(
                posting(subject),
                item,
                words.of(Locale.SIMPLIFIED_CHINESE, "refusal." + why.code(), why.args()));
    }

    private Posting posting(UUID subject) {
        return postings.require(person.require().agency(), subject);
    }
}
