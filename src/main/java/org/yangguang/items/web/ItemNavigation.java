package org.yangguang.items.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.items.application.Reviewing;
import org.yangguang.items.persistence.DeskItemRows;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** Where items stand in the desk's rail, and what waits there for a signature. */
@Configuration(proxyBeanMethods = false)
class ItemNavigation {

    @Bean
    DeskEntry itemsEntry(DeskItemRows rows, Reviewing reviewing, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.disclosure",
                "items.title",
                "/desk/items",
                100,
                "item:read",
                () ->
                        person.find()
                                .map(me -> rows.waiting(me.agency(), stepsOf(reviewing)))
                                .orElse(0));
    }

    /** What waits for the signature of the person signed in. */
    @Bean
    DeskTask.Source itemTasks(DeskItemRows rows, Reviewing reviewing, CurrentPerson person) {
        return () ->
                person.find()
                        .map(
                                me ->
                                        stepsOf(reviewing).stream()
                                                .flatMap(
                                                        step ->
                                                                rows
                                                                        .list(
                                                                                me.agency(),
                                                                                waitingAt(step))
                                                                        .rows()
                                                                        .stream())
                                                .filter(row -> !row.author().equals(me.username()))
                                                .map(
                                                        row ->
                                                                new DeskTask(
                                                                        "items.step."
                                                                                + row.step()
                                                                                        .orElse(""),
                                                                        row.title(),
                                                                        "/desk/items/" + row.id(),
                                                                        Optional.empty()))
                                                .toList())
                        .orElse(List.of());
    }

    private static ListQuery waitingAt(String step) {
        return ListQuery.of(
                Map.of("state", "IN_REVIEW", "step", step, "size", "50"),
                Set.of("state", "step"),
                Set.of("changedAt"),
                "changedAt");
    }

    private static List<String> stepsOf(Reviewing reviewing) {
        return Arrays.stream(ReviewStep.values())
                .filter(reviewing::maySign)
                .map(ReviewStep::name)
                .toList();
    }
}
