package org.yangguang.requests.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseNews;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.FeePaid;
import org.yangguang.requests.domain.CaseEvent.FeeWaived;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Requests in PostgreSQL; who asks is sealed. */
@Repository
class JdbcRequests implements Requests {

    private static final String SELECT =
            """
            select id, agency_id, number, received_on, channel, applicant_type, applicant, id_number,
                   contact, wanted, delivery, steps::text as steps, outcome, closed_on, in_time,
                   answer_number, way, note, version
              from requests.request
            """;

    private static final String INSERT =
            """
            insert into requests.request
                   (id, agency_id, number, received_on, channel, applicant_type, applicant,
                    applicant_index, identity_index, id_number, contact, wanted, delivery, steps, state, due_on,
                    fee_noticed_on, outcome, closed_on, in_time, answer_number, way, note, ledger_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PersonalDataCipher cipher;
    private final RequestColumns columns;
    private final StepsJson json;
    private final LedgerRequests ledger;
    private final CaseNews news;
    private final Calendars calendars;

    JdbcRequests(
            JdbcClient jdbc,
            JdbcTemplate template,
            PersonalDataCipher cipher,
            CaseNews news,
            Calendars calendars) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.columns = new RequestColumns(cipher, calendars);
        this.json = new StepsJson(cipher);
        this.ledger = new LedgerRequests(jdbc, template, columns);
        this.news = news;
        this.calendars = calendars;
    }

    @Override
    public Request require(RequestId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(this::request)
                .optional()
                .orElseThrow(() -> Refusal.notFound("request.unknown", "request " + id));
    }

    @Override
    public Optional<Request> find(AgencyId agency, String number) {
        return jdbc.sql(SELECT + " where agency_id = :agency and number = :number")
                .param("agency", agency.value())
                .param("number", number)
                .query(this::request)
                .optional();
    }

    @Override
    public List<Request> open(AgencyId agency) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where agency_id = :agency and active
                                   order by due_on nulls last, received_on, number
                                  """)
                .param("agency", agency.value())
                .query(this::request)
                .list();
    }

    /** The requests of these ids, as far as they are there. */
    Map<RequestId, Request> of(List<RequestId> ids) {
        return jdbc
                .sql(SELECT + " where id = any(:ids)")
                .param("ids", ids.stream().map(RequestId::value).toArray(UUID[]::new))
                .query(this::request)
                .list()
                .stream()
                .collect(Collectors.toMap(Request::id, request -> request));
    }

    @Override
    public void add(Request request) {
        template.update(INSERT, columns.of(request, null), RequestColumns.types());
        news.registered(request);
    }

    /** Whatever is added to the steps of a request is told, whoever adds it. */
    @Override
    public void save(Request request) {
        int known = knownSteps(request);
        update(request);
        news.happened(request, known);
    }

    private int knownSteps(Request request) {
        return jdbc.sql(
                        """
                        select steps::text from requests.request
                         where id = :id and version = :version for update
                        """)
                .param("id", request.id().value())
                .param("version", request.version())
                .query(String.class)
                .optional()
                .map(steps -> json.read(steps).size())
                .orElseThrow(() -> changed(request));
    }

    private void update(Request request) {
        var state = request.state(calendars.current());
        var closure = request.closure();
        var notice = request.feeNotice();
        var paid = request.feePaid();
        int rows =
                jdbc.sql(
                                """
                                update requests.request
                                   set steps = :steps::jsonb, state = :state, due_on = :dueOn,
                                       fee_noticed_on = :feeOn, outcome = :outcome,
                                       closed_on = :closedOn, in_time = :inTime,
                                       answer_number = :answerNumber, way = :way, note = :note,
                                       reopened = :reopened, fee_method = :feeMethod,
                                       fee_yuan = :feeYuan, fee_paid_on = :feePaidOn,
                                       fee_paid_yuan = :feePaidYuan, fee_receipt = :feeReceipt,
                                       fee_waived_on = :feeWaivedOn,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("steps", json.write(request.steps()))
                        .param("state", state.code())
                        .param("dueOn", state.nextDueOn().orElse(null), Types.DATE)
                        .param("feeOn", notice.map(FeeNotice::sentOn).orElse(null), Types.DATE)
                        .param(
                                "feeMethod",
                                notice.flatMap(FeeNotice::method).map(Enum::name).orElse(null),
                                Types.VARCHAR)
                        .param("feeYuan", notice.map(FeeNotice::yuan).orElse(0L))
                        .param("feePaidOn", paid.map(FeePaid::on).orElse(null), Types.DATE)
                        .param("feePaidYuan", paid.map(FeePaid::yuan).orElse(0L))
                        .param("feeReceipt", paid.map(FeePaid::receipt).orElse(""))
                        .param(
                                "feeWaivedOn",
                                request.feeWaived().map(FeeWaived::on).orElse(null),
                                Types.DATE)
                        .param(
                                "outcome",
                                closure.map(c -> c.outcome().name()).orElse(null),
                                Types.VARCHAR)
                        .param("closedOn", closure.map(Closure::on).orElse(null), Types.DATE)
                        .param("inTime", closure.map(Closure::inTime).orElse(null), Types.BOOLEAN)
                        .param("answerNumber", closure.map(Closure::answerNumber).orElse(""))
                        .param("way", closure.map(Closure::way).orElse(""))
                        .param("note", closure.map(Closure::note).orElse(""))
                        .param("reopened", request.course().reopened().isPresent())
                        .param("id", request.id().value())
                        .param("version", request.version())
                        .update();
        if (rows == 0) {
            throw changed(request);
        }
    }

    private static OptimisticLockingFailureException changed(Request request) {
        return new OptimisticLockingFailureException(
                "request " + request.id() + " was changed since version " + request.version());
    }

    @Override
    public String nextNumber(AgencyId agency, int year) {
        var number = numbered(agency, year);
        while (find(agency, number).isPresent()) {
            number = numbered(agency, year);
        }
        return number;
    }

    private String numbered(AgencyId agency, int year) {
        int last =
                jdbc.sql(
                                """
                                insert into requests.numbering (agency_id, year, last)
                                values (:agency, :year, 1)
                                on conflict (agency_id, year)
                                do update set last = requests.numbering.last + 1
                                returning last
                                """)
                        .param("agency", agency.value())
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return "%d-%04d".formatted(year, last);
    }

    @Override
    public Optional<RequestId> claim(UUID token, RequestId id) {
        int rows =
                jdbc.sql(
                                """
                                insert into requests.form_token (token, request_id)
                                values (:token, :id) on conflict (token) do nothing
                                """)
                        .param("token", token)
                        .param("id", id.value())
                        .update();
        return rows == 1
                ? Optional.empty()
                : Optional.of(
                                jdbc.sql(
                                                "select request_id from requests.form_token where token = :token")
                                        .param("token", token)
                                        .query(UUID.class)
                                        .single())
                        .map(RequestId::new);
    }

    @Override
    public int takeLedger(AgencyId agency, List<Request> requests) {
        return ledger.take(agency, requests);
    }

    @Override
    public void each(AgencyId agency, Consumer<Request> to) {
        try (var all =
                jdbc
                        .sql(SELECT + " where agency_id = :agency order by number")
                        .withFetchSize(1_000)
                        .param("agency", agency.value())
                        .query(this::request)
                        .stream()) {
            all.forEach(to);
        }
    }

    @Override
    public Set<String> handledHere(AgencyId agency) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select number from requests.request
                                 where agency_id = :agency
                                   and (ledger_hash is null
                                        or exists (select from jsonb_array_elements(steps) step
                                                    where step ->> 'by' <> :ledger
                                                      and step ->> 'kind' <> 'CALENDAR_MOVED'))
                                """)
                        .param("agency", agency.value())
                        .param("ledger", Step.BY_LEDGER)
                        .query(String.class)
                        .list());
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(sealed);
    }

    private Request request(ResultSet row, int n) throws SQLException {
        var outcome = Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf);
        var closedOn = row.getObject("closed_on", LocalDate.class);
        boolean inTime = row.getBoolean("in_time");
        var answerNumber = row.getString("answer_number");
        var way = row.getString("way");
        var note = row.getString("note");
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getString("channel")).map(ReceiptChannel::valueOf),
                new Applicant(
                        ApplicantType.valueOf(row.getString("applicant_type")),
                        opened(row.getBytes("applicant")),
                        opened(row.getBytes("id_number")),
                        opened(row.getBytes("contact"))),
                row.getString("wanted"),
                row.getString("delivery"),
                json.read(row.getString("steps")),
                outcome.map(o -> new Closure(o, closedOn, inTime, answerNumber, way, note)),
                row.getLong("version"));
    }
}
