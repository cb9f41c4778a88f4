package org.yangguang.remedies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.report.Table4Result;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.DeskTask;

/**
 * Cases for those who keep them: by the agency's own next day, and without a date while they lie
 * with the review body or the court; beside them what is to be mended.
 */
@Component
class RemedyTasks implements DeskTask.Source {

    private final JdbcRemedyCases cases;
    private final JdbcRectifications rectifications;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    RemedyTasks(
            JdbcRemedyCases cases,
            JdbcRectifications rectifications,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.cases = cases;
        this.rectifications = rectifications;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.REMEDY_EDIT)) {
            return List.of();
        }
        var agency = person.require().agency();
        return Stream.concat(ofCases(agency), toBeMended(agency)).toList();
    }

    private Stream<DeskTask> ofCases(AgencyId agency) {
        var today = ChinaTime.today(clock);
        return cases.unsettled(agency, JdbcRemedyCases.sinceOn(today)).stream()
                .flatMap(remedy -> task(remedy, today).stream());
    }

    private Optional<DeskTask> task(RemedyCase remedy, LocalDate today) {
        var next = OwnDeadline.next(remedy, today, calendars.current());
        if (next.isEmpty() && remedy.conclusion().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new DeskTask(
                        "remedies.title",
                        remedy.number() + " " + remedy.kind().label(),
                        "/desk/remedies/" + remedy.id(),
                        next.map(OwnDeadline::dueOn),
                        next.map(one -> one.duty().label()).orElse(""),
                        remedy.conclusion().isEmpty() ? Table4Result.PENDING.label() : ""));
    }

    private Stream<DeskTask> toBeMended(AgencyId agency) {
        return rectifications.open(agency).stream()
                .map(
                        task ->
                                new DeskTask(
                                        "remedies.rectification",
                                        task.what(),
                                        RectificationController.url(task),
                                        task.dueOn(),
                                        "",
                                        task.who()));
    }
}
