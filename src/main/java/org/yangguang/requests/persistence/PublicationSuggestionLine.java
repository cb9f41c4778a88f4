package org.yangguang.requests.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.requests.domain.PublicationSuggestion.Origin;
import org.yangguang.requests.domain.PublicationSuggestionId;

/**
 * A suggestion to publish as a list shows it.
 *
 * @param wanted what the first of its requests asked for
 * @param applicants how many different ones asked for it
 * @param voices how many of them suggested it
 */
public record PublicationSuggestionLine(
        PublicationSuggestionId id,
        String wanted,
        Origin origin,
        int requests,
        int applicants,
        int voices,
        LocalDate openedOn,
        int workingDays,
        String state,
        Optional<LocalDate> decidedOn) {

    /** The last day to decide. */
    public LocalDate dueOn(WorkingCalendar calendar) {
        return calendar.addWorkingDays(openedOn, workingDays);
    }
}
