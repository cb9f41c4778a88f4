package org.yangguang.items.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.persistence.DeskItemRows;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** What waits for the person signed in: items to sign, and own items that came back. */
@Component
class ItemTasks implements DeskTask.Source {

    private final DeskItemRows rows;
    private final Reviewing reviewing;
    private final CurrentPerson person;
    private final Accounts accounts;

    ItemTasks(DeskItemRows rows, Reviewing reviewing, CurrentPerson person, Accounts accounts) {
        this.rows = rows;
        this.reviewing = reviewing;
        this.person = person;
        this.accounts = accounts;
    }

    /** Where items stand in the desk's rail. */
    @Bean
    static DeskEntry itemsEntry(ItemTasks tasks) {
        return new DeskEntry(
                "desk.section.disclosure",
                "items.title",
                "/desk/items",
                100,
                "item:read",
                () -> tasks.toSign().size());
    }

    @Override
    public List<DeskTask> waiting() {
        var toSign = toSign();
        var names = accounts.namesOf(toSign.stream().map(DeskItemRows.Row::author).toList());
        return Stream.of(
                        toSign.stream()
                                .map(
                                        row ->
                                                task(
                                                        row,
                                                        "items.step." + row.step().orElse(""),
                                                        names)),
                        asked().stream()
                                .map(row -> task(row, "items.screening.to-judge", Map.of())),
                        returned().stream().map(row -> task(row, "items.to-revise", Map.of())))
                .flatMap(tasks -> tasks)
                .toList();
    }

    /** Hits that only the secrecy reviewer may let stay, and about which he is asked. */
    private List<DeskItemRows.Row> asked() {
        return reviewing.maySign(ReviewStep.SECRECY_REVIEW)
                ? person.find()
                        .map(me -> rows.askedAbout(me.agency(), me.username()))
                        .orElse(List.of())
                : List.of();
    }

    /** What the person may sign now. */
    List<DeskItemRows.Row> toSign() {
        var steps =
                Arrays.stream(ReviewStep.values())
                        .filter(reviewing::maySign)
                        .map(ReviewStep::name)
                        .toList();
        return steps.isEmpty()
                ? List.of()
                : person.find()
                        .map(me -> rows.waitingFor(me.agency(), steps, me.username()))
                        .orElse(List.of());
    }

    private List<DeskItemRows.Row> returned() {
        return person.find()
                .map(me -> rows.returnedTo(me.agency(), me.username()))
                .orElse(List.of());
    }

    private static DeskTask task(DeskItemRows.Row row, String kind, Map<String, String> names) {
        var author = names.getOrDefault(row.author(), "");
        return new DeskTask(
                kind,
                row.title(),
                "/desk/items/" + row.id(),
                Optional.empty(),
                "items.channel." + row.channel(),
                author);
    }
}
