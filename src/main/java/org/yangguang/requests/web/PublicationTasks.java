package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.persistence.PublicationSuggestionLines;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** Suggestions to publish, for those who decide on them. */
@Component
class PublicationTasks implements DeskTask.Source {

    private final PublicationSuggestionLines lines;
    private final CurrentPerson person;
    private final Calendars calendars;

    PublicationTasks(PublicationSuggestionLines lines, CurrentPerson person, Calendars calendars) {
        this.lines = lines;
        this.person = person;
        this.calendars = calendars;
    }

    /** Suggestions in the rail, with how many wait. */
    @Bean
    static DeskEntry publicationSuggestionsEntry(
            PublicationSuggestionLines lines, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.requests",
                "suggestions.title",
                "/desk/publication-suggestions",
                340,
                Permission.REQUEST_READ,
                () -> lines.waiting(person.require().agency()));
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REQUEST_CLOSE)) {
            return List.of();
        }
        return lines.open(person.require().agency()).stream()
                .map(
                        line ->
                                new DeskTask(
                                        "suggestions.title",
                                        RequestPages.shortened(line.wanted()),
                                        "/desk/publication-suggestions/" + line.id(),
                                        Optional.of(line.dueOn(calendars.current())),
                                        "suggestions.state." + line.state(),
                                        ""))
                .toList();
    }
}
