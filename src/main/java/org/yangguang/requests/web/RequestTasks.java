package org.yangguang.requests.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.requests.persistence.RequestLines;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** Requests under way, for those who may end them. */
@Component
class RequestTasks implements DeskTask.Source {

    private static final ListQuery DUE_FIRST =
            new ListQuery(Map.of("state", "ACTIVE"), "due", false, 1, 200);

    private final RequestLines lines;
    private final CurrentPerson person;

    RequestTasks(RequestLines lines, CurrentPerson person) {
        this.lines = lines;
        this.person = person;
    }

    /** Requests in the rail; the count is what is due today or late. */
    @Bean
    static DeskEntry requestsEntry(RequestLines lines, CurrentPerson person, Clock clock) {
        return new DeskEntry(
                "desk.section.requests",
                "requests.title",
                "/desk/requests",
                310,
                "request:read",
                () -> lines.dueBy(person.require().agency(), ChinaTime.today(clock)));
    }

    /** The register of fees in the rail. */
    @Bean
    static DeskEntry feesEntry() {
        return new DeskEntry(
                "desk.section.requests", "fees.title", "/desk/fees", 345, Permission.REQUEST_CLOSE);
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REQUEST_CLOSE)) {
            return List.of();
        }
        return lines.page(person.require().agency(), DUE_FIRST).rows().stream()
                .map(
                        line ->
                                new DeskTask(
                                        "requests.title",
                                        line.number() + " " + RequestPages.shortened(line.wanted()),
                                        "/desk/requests/" + line.id(),
                                        line.dueOn(),
                                        "requests.state." + line.state(),
                                        line.applicantType().label()))
                .toList();
    }
}
