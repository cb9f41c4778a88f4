package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.audit.AuditTrail;
import org.yangguang.calendar.DatedCases;
import org.yangguang.identity.AccountId;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.ApplicantNotices;
import org.yangguang.requests.application.CaseNews;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseDate;
import org.yangguang.requests.domain.CaseEvent.CalendarMoved;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;

/** The dates of open requests follow the calendar; who asks is not looked at. */
@Repository
class JdbcDatedRequests implements DatedCases {

    private static final String SELECT =
            """
            select id, agency_id, number, received_on, steps::text as steps, due_on, outcome,
                   closed_on, in_time, registered_at
              from requests.request
             where active
               and (:agency::uuid is null or agency_id = :agency::uuid)
               and (:after::uuid is null or id > :after::uuid)
             order by id
             limit :most
            """;

    private final JdbcClient jdbc;
    private final StepsJson json;
    private final AuditTrail audit;
    private final CaseNews news;
    private final ApplicantNotices notices;

    JdbcDatedRequests(
            JdbcClient jdbc,
            PersonalDataCipher cipher,
            AuditTrail audit,
            CaseNews news,
            ApplicantNotices notices) {
        this.jdbc = jdbc;
        this.json = new StepsJson(cipher);
        this.audit = audit;
        this.news = news;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public String label() {
        return "依申请公开";
    }

    @Override
    public String url(UUID caseId) {
        return "/desk/requests/" + caseId;
    }

    @Override
    public String permission() {
        return Permission.REQUEST_READ;
    }

    @Override
    public List<OpenCase> open(Optional<AgencyId> agency, Optional<UUID> after, int most) {
        return read(SELECT, agency, after, most);
    }

    @Override
    public List<OpenCase> hold(Optional<UUID> after, int most) {
        return read(SELECT + " for update", Optional.empty(), after, most);
    }

    @Override
    public void follow(OpenCase one, CalendarChange change, List<MovedDate> moved) {
        var stored = (Dated) one;
        var request = stored.request();
        var due = request.state(change.after()).nextDueOn();
        if (moved.isEmpty() && due.equals(stored.storedDueOn())) {
            return;
        }
        var steps = moved.stream().map(date -> step(date, change)).toList();
        jdbc.sql(
                        """
                        update requests.request
                           set steps = steps || :steps::jsonb, due_on = :due, version = version + 1
                         where id = :id
                        """)
                .param("steps", json.write(steps))
                .param("due", due.orElse(null), Types.DATE)
                .param("id", one.id())
                .update();
        for (var date : moved) {
            audit.record(
                    "request.calendar-moved",
                    "request:" + one.number(),
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
        var after = request.movedByCalendar(steps);
        news.happened(after, request.steps().size());
        steps.forEach(step -> notices.happened(after, step.event()));
    }

    private static Step step(MovedDate date, CalendarChange change) {
        var what = Key.of(date.what());
        return new Step(
                new CalendarMoved(
                        change.on(),
                        what.kind(),
                        what.which(),
                        date.from(),
                        date.to(),
                        change.notice()),
                change.by(),
                change.at());
    }

    private List<OpenCase> read(
            String sql, Optional<AgencyId> agency, Optional<UUID> after, int most) {
        return jdbc.sql(sql)
                .param("agency", agency.map(one -> one.value().toString()).orElse(null))
                .param("after", after.map(UUID::toString).orElse(null))
                .param("most", most)
                .query((row, n) -> (OpenCase) dated(row))
                .list();
    }

    private Dated dated(ResultSet row) throws SQLException {
        var closedOn = row.getObject("closed_on", LocalDate.class);
        boolean inTime = row.getBoolean("in_time");
        return new Dated(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getString("steps"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(
                                outcome ->
                                        new Closure(
                                                Outcome.valueOf(outcome),
                                                closedOn,
                                                inTime,
                                                "",
                                                "",
                                                "")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getTimestamp("registered_at").toInstant());
    }

    /** One of the dates of a case: {@code OPINION 2}. */
    private record Key(CaseDate.Kind kind, int which) {

        static Key of(String text) {
            var parts = text.split(" ", -1);
            return new Key(CaseDate.Kind.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }

        static String of(CaseDate date) {
            return date.kind() + " " + date.which();
        }
    }

    /** An open request; its steps are read when its dates are asked for. */
    private final class Dated implements OpenCase {

        private final UUID id;
        private final AgencyId agency;
        private final String number;
        private final LocalDate receivedOn;
        private final String steps;
        private final Optional<Closure> closure;
        private final Optional<LocalDate> storedDueOn;
        private final Instant registeredAt;

        Dated(
                UUID id,
                AgencyId agency,
                String number,
                LocalDate receivedOn,
                String steps,
                Optional<Closure> closure,
                Optional<LocalDate> storedDueOn,
                Instant registeredAt) {
            this.id = id;
            this.agency = agency;
            this.number = number;
            this.receivedOn = receivedOn;
            this.steps = steps;
            this.closure = closure;
            this.storedDueOn = storedDueOn;
            this.registeredAt = registeredAt;
        }

        /** The case without its applicant. */
        Request request() {
            return new Request(
                    new RequestId(id),
                    agency,
                    number,
                    receivedOn,
                    Optional.empty(),
                    new Applicant(ApplicantType.OTHER, "", "", ""),
                    "",
                    "",
                    json.read(steps),
                    closure,
                    0);
        }

        Optional<LocalDate> storedDueOn() {
            return storedDueOn;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public AgencyId agency() {
            return agency;
        }

        @Override
        public String number() {
            return number;
        }

        @Override
        public Instant registeredAt() {
            return registeredAt;
        }

        @Override
        public Optional<AccountId> responsible() {
            return Optional.empty();
        }

        @Override
        public List<DueDate> dates(WorkingCalendar calendar) {
            return CaseDate.of(request(), calendar).stream()
                    .map(date -> new DueDate(Key.of(date), date.label(), date.on()))
                    .toList();
        }

        @Override
        public boolean isProvisional(WorkingCalendar calendar) {
            return request().period(calendar).provisional();
        }
    }
}
