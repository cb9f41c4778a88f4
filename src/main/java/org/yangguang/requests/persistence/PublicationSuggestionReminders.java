package org.yangguang.requests.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;

/** Suggestions to publish that are to be decided. */
@Component
class PublicationSuggestionReminders implements Reminders.Source {

    private final PublicationSuggestionLines lines;
    private final Calendars calendars;

    PublicationSuggestionReminders(PublicationSuggestionLines lines, Calendars calendars) {
        this.lines = lines;
        this.calendars = calendars;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        return lines.open(agency).stream()
                .map(
                        line ->
                                new Reminders.Due(
                                        "publication-suggestion:" + line.id(),
                                        "转主动公开建议的审核",
                                        "/desk/publication-suggestions/" + line.id(),
                                        line.dueOn(calendars.current()),
                                        Optional.empty()))
                .toList();
    }
}
