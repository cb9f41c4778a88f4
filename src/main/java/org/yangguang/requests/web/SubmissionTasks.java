package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.persistence.SubmissionLine;
import org.yangguang.requests.persistence.SubmissionLines;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/** Submissions to confirm: an ordinary letter the same day, the others within a working day. */
@Component
class SubmissionTasks implements DeskTask.Source {

    /** What belongs to a campaign waits there. */
    private static final ListQuery OLDEST_FIRST =
            new ListQuery(Map.of("state", "WAITING", "alone", "YES"), "arrived", false, 1, 200);

    private final SubmissionLines lines;
    private final CurrentPerson person;
    private final Calendars calendars;

    SubmissionTasks(SubmissionLines lines, CurrentPerson person, Calendars calendars) {
        this.lines = lines;
        this.person = person;
        this.calendars = calendars;
    }

    /** Submissions in the rail, with how many wait. */
    @Bean
    static DeskEntry submissionsEntry(SubmissionLines lines, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.requests",
                "submissions.title",
                "/desk/submissions",
                300,
                Permission.REQUEST_REGISTER,
                () -> lines.waiting(person.require().agency()));
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REQUEST_REGISTER)) {
            return List.of();
        }
        return lines.page(person.require().agency(), OLDEST_FIRST).rows().stream()
                .map(this::task)
                .toList();
    }

    private DeskTask task(SubmissionLine line) {
        return new DeskTask(
                "submissions.confirm",
                line.number() + " " + RequestPages.shortened(line.wanted()),
                "/desk/submissions/" + line.id(),
                Optional.of(confirmBy(line, calendars.current())),
                "submissions.state." + line.state(),
                line.channel().label());
    }

    static LocalDate confirmBy(SubmissionLine line, WorkingCalendar calendar) {
        return line.channel() == ReceiptChannel.ORDINARY_MAIL
                ? line.arrivedOn()
                : calendar.addWorkingDays(line.arrivedOn(), 1);
    }
}
