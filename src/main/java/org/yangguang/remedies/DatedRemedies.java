package org.yangguang.remedies;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.audit.AuditTrail;
import org.yangguang.calendar.DatedCases;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.AgencyId;
import org.yangguang.remedies.JdbcRemedyCases.Unsettled;
import org.yangguang.shared.ChinaTime;

/**
 * The agency's own days in reviews and lawsuits follow the calendar. They are counted whenever they
 * are asked for, so nothing stored has to be mended.
 */
@Component
class DatedRemedies implements DatedCases {

    static final String NAME = "remedies";

    private final JdbcRemedyCases cases;
    private final AuditTrail audit;
    private final Clock clock;

    DatedRemedies(JdbcRemedyCases cases, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "复议诉讼";
    }

    @Override
    public String url(UUID caseId) {
        return "/desk/remedies/" + caseId;
    }

    @Override
    public String permission() {
        return Permission.REMEDY_READ;
    }

    @Override
    public List<OpenCase> open(Optional<AgencyId> agency, Optional<UUID> after, int most) {
        var since = JdbcRemedyCases.sinceOn(ChinaTime.today(clock));
        return cases.unsettled(agency, since, after, most).stream()
                .map(one -> (OpenCase) new Dated(one))
                .toList();
    }

    @Override
    public List<OpenCase> hold(Optional<UUID> after, int most) {
        return open(Optional.empty(), after, most);
    }

    @Override
    public void follow(OpenCase one, CalendarChange change, List<MovedDate> moved) {
        for (var date : moved) {
            audit.record(
                    "remedy.calendar-moved",
                    "remedy:" + one.id(),
                    Map.of(
                            "what",
                            date.what(),
                            "from",
                            date.from() + "",
                            "to",
                            date.to() + "",
                            "notice",
                            change.notice()));
        }
    }

    private final class Dated implements OpenCase {

        private final Unsettled unsettled;

        Dated(Unsettled unsettled) {
            this.unsettled = unsettled;
        }

        @Override
        public UUID id() {
            return unsettled.remedy().id();
        }

        @Override
        public AgencyId agency() {
            return unsettled.agency();
        }

        @Override
        public String number() {
            return unsettled.remedy().number();
        }

        @Override
        public Instant registeredAt() {
            return unsettled.registeredAt();
        }

        @Override
        public Optional<AccountId> responsible() {
            return Optional.empty();
        }

        @Override
        public List<DueDate> dates(WorkingCalendar calendar) {
            return open(calendar).stream()
                    .map(
                            deadline ->
                                    new DueDate(
                                            deadline.duty().name(),
                                            deadline.duty().label(),
                                            deadline.dueOn()))
                    .toList();
        }

        @Override
        public boolean isProvisional(WorkingCalendar calendar) {
            return open(calendar).stream().anyMatch(OwnDeadline::provisional);
        }

        private List<OwnDeadline> open(WorkingCalendar calendar) {
            var today = ChinaTime.today(clock);
            return OwnDeadline.of(unsettled.remedy(), calendar).stream()
                    .filter(deadline -> deadline.isOpenOn(today))
                    .toList();
        }
    }
}
