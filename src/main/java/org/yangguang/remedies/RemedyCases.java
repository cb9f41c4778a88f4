package org.yangguang.remedies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.RecordLink;

/** What other modules may ask of reviews and lawsuits (复议诉讼). */
@Component
public class RemedyCases {

    private final JdbcRemedyCases cases;
    private final Calendars calendars;

    RemedyCases(JdbcRemedyCases cases, Calendars calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    /** The cases over this request, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordLink> of(AgencyId agency, String requestNumber) {
        return requestNumber.isEmpty()
                ? List.of()
                : cases.about(agency, requestNumber).stream().map(RemedyFigures::link).toList();
    }

    /** The same for the file of the request. */
    @Transactional(readOnly = true)
    public List<Proceedings> proceedings(AgencyId agency, String requestNumber) {
        return requestNumber.isEmpty()
                ? List.of()
                : cases.about(agency, requestNumber).stream().map(this::told).toList();
    }

    private Proceedings told(RemedyCase remedy) {
        var proceeding = remedy.proceeding();
        return new Proceedings(
                remedy.number(),
                remedy.kind().label(),
                remedy.caseNumber(),
                proceeding.body(),
                remedy.acceptedOn(),
                proceeding.copyReceivedOn(),
                OwnDeadline.of(remedy, calendars.current()).stream()
                        .filter(own -> own.duty() == OwnDeadline.Duty.REPLY)
                        .map(OwnDeadline::dueOn)
                        .findFirst(),
                proceeding.answeredOn(),
                remedy.conclusion().map(end -> end.on() + " " + end.result().label()).orElse(""));
    }

    /** How these requests are challenged, by their numbers; who is not is left out. */
    @Transactional(readOnly = true)
    public Map<String, RemedyStanding> standing(AgencyId agency, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : cases.standing(agency, numbers);
    }
}
