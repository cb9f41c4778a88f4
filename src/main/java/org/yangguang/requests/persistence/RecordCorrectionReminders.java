package org.yangguang.requests.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordStage;

/** Records to be corrected that are due; days that bind the person are not the agency's. */
@Component
class RecordCorrectionReminders implements Reminders.Source {

    private final RecordCorrectionLines lines;
    private final Calendars calendars;

    RecordCorrectionReminders(RecordCorrectionLines lines, Calendars calendars) {
        this.lines = lines;
        this.calendars = calendars;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        return lines.open(agency).stream()
                .filter(line -> line.stage() != RecordStage.AWAITING_EVIDENCE)
                .map(
                        line ->
                                new Reminders.Due(
                                        "record-correction:" + line.id(),
                                        "更正本人信息申请 " + line.number() + " 的答复",
                                        "/desk/record-corrections/" + line.id(),
                                        line.dueOn(calendars.current()),
                                        Optional.empty()))
                .toList();
    }
}
