package org.yangguang.letters.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.letters.application.LetterSigning;
import org.yangguang.letters.application.OnlineSettings;
import org.yangguang.letters.application.Togethers;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.LetterBatches;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** What waits for the person: letters to sign, own ones that came back, own ones to deliver. */
@Component
class LetterTasks implements DeskTask.Source {

    private final LetterRows rows;
    private final LetterBatches batches;
    private final BatchPages pages;
    private final Togethers togethers;
    private final OnlineSettings settings;
    private final Calendars calendars;
    private final LetterSigning signing;
    private final CurrentPerson person;

    LetterTasks(
            LetterRows rows,
            LetterBatches batches,
            BatchPages pages,
            Togethers togethers,
            OnlineSettings settings,
            Calendars calendars,
            LetterSigning signing,
            CurrentPerson person) {
        this.rows = rows;
        this.batches = batches;
        this.pages = pages;
        this.togethers = togethers;
        this.settings = settings;
        this.calendars = calendars;
        this.signing = signing;
        this.person = person;
    }

    /** Where letters stand in the desk's rail. */
    @Bean
    static DeskEntry lettersEntry(LetterTasks tasks) {
        return new DeskEntry(
                "desk.section.requests",
                "letters.title",
                LetterListController.LIST,
                315,
                "letter:read",
                () -> tasks.toSign().size());
    }

    @Override
    public List<DeskTask> waiting() {
        return Stream.of(batchTasks(), letterTasks()).flatMap(List::stream).toList();
    }

    /** Batches to sign, and own ones to submit or mend. */
    private List<DeskTask> batchTasks() {
        var me = person.require();
        return batches.underWay(me.agency()).stream()
                .filter(
                        batch ->
                                batch.waitingAt().isPresent()
                                        ? pages.signable(batch).isPresent()
                                        : batch.author().equals(me.username()))
                .map(
                        batch ->
                                new DeskTask(
                                        batch.waitingAt()
                                                .map(step -> "letters.step." + step)
                                                .orElse("letters.batch"),
                                        batch.kind().title() + " " + togethers.of(batch).title(),
                                        BatchController.LIST + "/" + batch.id(),
                                        Optional.empty(),
                                        "letters.batch.state." + batch.state().code(),
                                        ""))
                .toList();
    }

    private List<DeskTask> letterTasks() {
        return Stream.concat(
                        toSign().stream()
                                .map(row -> task(row, "letters.step." + row.step().orElse(""))),
                        mine().stream().map(row -> task(row, "letters.to-do." + toDo(row))))
                .toList();
    }

    private static String toDo(LetterRows.Row row) {
        return waitsForReader(row) ? "ONLINE" : row.state();
    }

    private static boolean waitsForReader(LetterRows.Row row) {
        return row.state().equals("ISSUED") && row.way() == DeliveryWay.ONLINE;
    }

    private List<LetterRows.Row> toSign() {
        var steps = signing.signable();
        return steps.isEmpty()
                ? List.of()
                : person.find()
                        .map(me -> rows.waitingFor(me.agency(), steps, me.username()))
                        .orElse(List.of());
    }

    private List<LetterRows.Row> mine() {
        return person.find()
                .map(me -> rows.withAuthor(me.agency(), me.username()))
                .orElse(List.of());
    }

    private DeskTask task(LetterRows.Row row, String kind) {
        return new DeskTask(
                kind,
                row.kind().title() + " " + row.caseNumber(),
                LetterListController.LIST + "/" + row.id(),
                row.issuedOn()
                        .filter(_ -> waitsForReader(row))
                        .map(on -> settings.waitUntil(on, calendars.current())),
                "letters.state." + row.state(),
                row.number());
    }
}
