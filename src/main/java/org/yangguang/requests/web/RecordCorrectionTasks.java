package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.requests.persistence.RecordCorrectionLine;
import org.yangguang.requests.persistence.RecordCorrectionLines;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.DeskTask;

/**
 * Records to be checked and decided; what waits for the person's evidence waits for nobody here.
 */
@Component
class RecordCorrectionTasks implements DeskTask.Source {

    private final RecordCorrectionLines lines;
    private final CurrentPerson person;
    private final Calendars calendars;

    RecordCorrectionTasks(RecordCorrectionLines lines, CurrentPerson person, Calendars calendars) {
        this.lines = lines;
        this.person = person;
        this.calendars = calendars;
    }

    /** Records to be corrected in the rail, with how many are under way. */
    @Bean
    static DeskEntry recordCorrectionsEntry(RecordCorrectionLines lines, CurrentPerson person) {
        return new DeskEntry(
                "desk.section.requests",
                "record-corrections.title",
                "/desk/record-corrections",
                330,
                Permission.REQUEST_READ,
                () -> lines.waiting(person.require().agency()));
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REQUEST_CLOSE)) {
            return List.of();
        }
        return lines.open(person.require().agency()).stream()
                .filter(line -> line.stage() != RecordStage.AWAITING_EVIDENCE)
                .map(this::task)
                .toList();
    }

    private DeskTask task(RecordCorrectionLine line) {
        return new DeskTask(
                "record-corrections.title",
                line.number(),
                "/desk/record-corrections/" + line.id(),
                Optional.of(line.dueOn(calendars.current())),
                "record-corrections.state." + line.stage(),
                line.maskedApplicant());
    }
}
