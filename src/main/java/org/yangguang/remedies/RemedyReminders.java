package org.yangguang.remedies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Reminders;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;

/** The agency's own days in reviews and lawsuits, and what is to be mended by a day. */
@Component
class RemedyReminders implements Reminders.Source {

    private final JdbcRemedyCases cases;
    private final JdbcRectifications rectifications;
    private final Clock clock;
    private final Calendars calendars;

    RemedyReminders(
            JdbcRemedyCases cases,
            JdbcRectifications rectifications,
            Clock clock,
            Calendars calendars) {
        this.cases = cases;
        this.rectifications = rectifications;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        var today = ChinaTime.today(clock);
        return Stream.concat(
                        cases.unsettled(agency, JdbcRemedyCases.sinceOn(today)).stream()
                                .flatMap(remedy -> due(remedy, today)),
                        rectifications.open(agency).stream().flatMap(RemedyReminders::due))
                .toList();
    }

    private Stream<Reminders.Due> due(RemedyCase remedy, LocalDate today) {
        return OwnDeadline.of(remedy, calendars.current()).stream()
                .filter(one -> one.isOpenOn(today))
                .map(
                        one ->
                                new Reminders.Due(
                                        "remedy:" + remedy.id() + ":" + one.duty(),
                                        remedy.kind().label()
                                                + " "
                                                + remedy.number()
                                                + " "
                                                + one.duty().label(),
                                        "/desk/remedies/" + remedy.id(),
                                        one.dueOn(),
                                        Optional.empty()));
    }

    private static Stream<Reminders.Due> due(Rectification task) {
        return task.dueOn().stream()
                .map(
                        day ->
                                new Reminders.Due(
                                        "rectification:" + task.id(),
                                        "整改任务",
                                        RectificationController.url(task),
                                        day,
                                        Optional.empty()));
    }
}
