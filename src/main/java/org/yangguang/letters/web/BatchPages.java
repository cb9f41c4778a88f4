package org.yangguang.letters.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.jobs.Jobs;
import org.yangguang.letters.application.LetterDrafting;
import org.yangguang.letters.application.LetterSigning;
import org.yangguang.letters.application.Togethers;
import org.yangguang.letters.domain.BatchState.Discarded;
import org.yangguang.letters.domain.BatchState.Preparing;
import org.yangguang.letters.domain.BatchState.Returned;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.domain.Postings;
import org.yangguang.letters.persistence.BatchCaseLines;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Makes the page of a batch for the person who looks. */
@Component
class BatchPages {

    private final LetterBatches batches;
    private final Postings postings;
    private final BatchCaseLines lines;
    private final Togethers togethers;
    private final LetterDrafting letters;
    private final LetterSigning signing;
    private final Jobs jobs;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    BatchPages(
            LetterBatches batches,
            Postings postings,
            BatchCaseLines lines,
            Togethers togethers,
            LetterDrafting letters,
            LetterSigning signing,
            Jobs jobs,
            Accounts accounts,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.batches = batches;
        this.postings = postings;
        this.lines = lines;
        this.togethers = togethers;
        this.letters = letters;
        this.signing = signing;
        this.jobs = jobs;
        this.accounts = accounts;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    BatchPage of(LetterBatch batch, String returned, FormState form, Locale locale) {
        boolean drafts = person.may("letter:draft");
        var step = signable(batch);
        return new BatchPage(
                batch,
                togethers.of(batch),
                name(batch.author()),
                lines.counts(batch.id()),
                sample(batch),
                hasList(batch) ? batches.fingerprint(batch).hex() : "",
                step.map(ReviewStep::name),
                step.flatMap(batch.route()::after).isEmpty(),
                batch.state() instanceof Returned(_, var reason) ? reason : "",
                drafts && batch.author().equals(person.require().username()),
                drafts,
                postings.toPost(batch),
                jobs.of(batch.id().value()),
                timeline(batch, locale),
                ChinaTime.today(clock).toString(),
                returned,
                form);
    }

    /** The step that the person may sign now: the role fits, and he has not acted before. */
    Optional<ReviewStep> signable(LetterBatch batch) {
        return batch.waitingAt()
                .filter(step -> signing.maySign(batch.route(), step))
                .filter(_ -> !batch.actedBefore(person.require().username()));
    }

    private static boolean hasList(LetterBatch batch) {
        return !(batch.state() instanceof Preparing) && !(batch.state() instanceof Discarded);
    }

    private Optional<PrintedLetter> sample(LetterBatch batch) {
        return batches.sample(batch).map(id -> PrintedLetter.of(letters.require(id)));
    }

    private List<TimelineStep> timeline(LetterBatch batch, Locale locale) {
        var steps = new ArrayList<TimelineStep>();
        for (var signature : batch.state().given()) {
            steps.add(
                    TimelineStep.done(
                            words.of(locale, "letters.step." + signature.step()),
                            ChinaTime.minuteOf(signature.at()) + " " + name(signature.person()),
                            signature.content().shortened()));
        }
        ahead(batch)
                .forEach(
                        step ->
                                steps.add(
                                        TimelineStep.toCome(
                                                words.of(locale, "letters.step." + step), "", "")));
        return steps;
    }

    private static Stream<ReviewStep> ahead(LetterBatch batch) {
        var given = batch.state().given();
        return batch.route().steps().stream()
                .filter(step -> given.stream().noneMatch(one -> one.step() == step));
    }

    private String name(String username) {
        return accounts.namesOf(List.of(username)).getOrDefault(username, username);
    }
}
