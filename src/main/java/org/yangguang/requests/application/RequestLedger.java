package org.yangguang.requests.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.ledgers.Heading;
import org.yangguang.ledgers.LedgerCells;
import org.yangguang.ledgers.LedgerRow;
import org.yangguang.ledgers.RowLedger;
import org.yangguang.ledgers.Sight;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Applicant;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Opinion;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;

/** The ledger of requests (依申请公开台账). */
@Component
class RequestLedger implements RowLedger<Request> {

    private static final String BY = Step.BY_LEDGER;
    private static final int LONGEST_TEXT = 20_000;

    /** As an export gives persons to those who may not see them. */
    private static final Pattern MASKED = Pattern.compile("\\*+|.\\*+.?");

    private static final String TYPES =
            Stream.of(ApplicantType.values())
                    .map(ApplicantType::label)
                    .collect(Collectors.joining("、"));
    private static final String CHANNELS =
            Stream.of(ReceiptChannel.values())
                    .map(ReceiptChannel::label)
                    .collect(Collectors.joining("、"));

    private final Requests requests;
    private final PersonalReading reading;
    private final Clock clock;
    private final Calendars calendars;

    RequestLedger(Requests requests, PersonalReading reading, Clock clock, Calendars calendars) {
        this.requests = requests;
        this.reading = reading;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.required("登记号"),
                Heading.required("收到日期"),
                Heading.required("申请人类型"),
                Heading.required("申请人"),
                Heading.optional("渠道"),
                Heading.optional("证件号码"),
                Heading.optional("联系方式"),
                Heading.required("所需信息"),
                Heading.optional("补正告知日期"),
                Heading.optional("补正收到日期"),
                Heading.optional("征求意见寄出日期"),
                Heading.optional("征求意见收到日期"),
                Heading.optional("延期告知日期"),
                Heading.optional("延长工作日"),
                Heading.optional("办结日期"),
                Heading.optional("办理结果"),
                Heading.optional("答复文号"),
                Heading.optional("送达方式"));
    }

    @Override
    public String readPermission() {
        return Permission.REQUEST_READ;
    }

    @Override
    public boolean namesPersons() {
        return true;
    }

    @Override
    public void each(AgencyId agency, Sight sight, Consumer<LedgerCells> row) {
        var many = new AtomicInteger();
        requests.each(
                agency,
                request -> {
                    row.accept(cells(request, sight));
                    many.incrementAndGet();
                });
        if (sight == Sight.WHOLE) {
            reading.exported(agency, many.get());
        }
    }

    private static LedgerCells cells(Request request, Sight sight) {
        boolean whole = sight == Sight.WHOLE;
        var who = request.applicant();
        var cells =
                new LedgerCells()
                        .put("登记号", request.number())
                        .put("收到日期", request.receivedOn().toString())
                        .put("申请人类型", who.type().label())
                        .put("申请人", whole ? who.name() : Masks.name(who.name()))
                        .put("渠道", request.channel().map(ReceiptChannel::label))
                        .put("证件号码", whole ? who.idNumber() : Masks.idNumber(who.idNumber()))
                        .put("联系方式", whole ? who.contact() : Masks.phone(who.contact()))
                        .put("所需信息", request.wanted())
                        .put("办结日期", request.closure().map(Closure::on))
                        .put("办理结果", request.closure().map(end -> told(end.outcome())))
                        .put("答复文号", request.closure().map(Closure::answerNumber))
                        .put("送达方式", request.closure().map(Closure::way));
        return ToldSteps.of(request).in(cells);
    }

    /** The row of table 3 where it means this outcome alone, else the code. */
    private static String told(Outcome outcome) {
        var row = outcome.row().label();
        return Outcome.parse(row).filter(outcome::equals).isPresent() ? row : outcome.code();
    }

    /** Cases that were handled here are asked for by their numbers once, not row by row. */
    @Override
    public Function<LedgerRow, Optional<Request>> reader(AgencyId agency) {
        var here = requests.handledHere(agency);
        return row -> here.contains(row.text("登记号")) ? handledHere(agency, row) : read(agency, row);
    }

    /**
     * A row can tell little of a case that was handled here, so it never replaces one. The row that
     * an export gave of it is good and changes nothing.
     */
    private Optional<Request> handledHere(AgencyId agency, LedgerRow row) {
        var request = requests.find(agency, row.text("登记号"));
        var same =
                request.filter(
                        one ->
                                saysTheSame(row, cells(one, Sight.WHOLE))
                                        || saysTheSame(row, cells(one, Sight.MASKED)));
        if (same.isEmpty()) {
            row.fault("登记号", "handled-here");
        }
        return same;
    }

    private boolean saysTheSame(LedgerRow row, LedgerCells cells) {
        var told = new LedgerRow(row.number(), cells.byHeading());
        return headings().stream()
                .map(Heading::name)
                .allMatch(
                        name ->
                                row.text(name).equals(told.text(name))
                                        || (told.dayIn(name).isPresent()
                                                && row.dayIn(name).equals(told.dayIn(name))));
    }

    @Override
    public Optional<Request> read(AgencyId agency, LedgerRow row) {
        var number = row.text("登记号", 100);
        var received = row.date("收到日期");
        var type = row.choice("申请人类型", ApplicantType::parse, TYPES);
        var channel = row.choice("渠道", ReceiptChannel::parse, CHANNELS);
        var outcome = row.choice("办理结果", Outcome::parse, "表三各行名称，或 R01—R23");
        var closed = row.date("办结日期");
        var name = row.text("申请人", 200);
        var idNumber = row.text("证件号码", 100);
        var contact = row.text("联系方式", 500);
        var wanted = row.text("所需信息", LONGEST_TEXT);
        var answerNumber = row.text("答复文号", 200);
        var way = row.text("送达方式", 200);
        if (closed.isPresent() != outcome.isPresent() && row.has("办结日期") != row.has("办理结果")) {
            row.fault(row.has("办结日期") ? "办理结果" : "办结日期", "both-or-none");
        }
        for (var personal : List.of("申请人", "证件号码")) {
            if (MASKED.matcher(row.text(personal)).matches()) {
                row.fault(personal, "masked");
            }
        }
        if (received.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        if (received.get().isAfter(ChinaTime.today(clock))) {
            row.fault("收到日期", "in-the-future");
        }
        closed.filter(on -> on.isBefore(received.get()))
                .ifPresent(_ -> row.fault("办结日期", "before-receipt"));
        closed.filter(on -> on.isAfter(ChinaTime.today(clock)))
                .ifPresent(_ -> row.fault("办结日期", "in-the-future"));
        var request =
                new Request(
                        RequestId.next(),
                        agency,
                        number,
                        received.get(),
                        channel,
                        new Applicant(type.get(), name, idNumber, contact),
                        wanted,
                        "",
                        steps(row),
                        Optional.empty(),
                        0);
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            request.countedPeriod().judge(calendars.current());
            return Optional.of(
                    outcome.map(
                                    how ->
                                            request.closedAs(
                                                    how,
                                                    closed.orElseThrow(),
                                                    answerNumber,
                                                    way,
                                                    "",
                                                    calendars.current()))
                            .orElse(request));
        } catch (PeriodRefusal e) {
            row.fault(columnOf(request, e), "period", e.detail());
            return Optional.empty();
        }
    }

    @Override
    public int store(AgencyId agency, List<Request> records) {
        var here = requests.handledHere(agency);
        return requests.takeLedger(
                agency,
                records.stream().filter(request -> !here.contains(request.number())).toList());
    }

    private List<Step> steps(LedgerRow row) {
        var steps = new ArrayList<Step>();
        var notice = row.date("补正告知日期");
        var corrected = row.date("补正收到日期");
        notice.ifPresent(
                on ->
                        add(
                                steps,
                                new CaseEvent.CorrectionNotice(
                                        on, calendars.current().addWorkingDays(on, 15), "")));
        corrected.ifPresent(on -> add(steps, new CaseEvent.Correction(on)));
        if (notice.isPresent() && corrected.filter(notice.get()::isAfter).isPresent()) {
            row.fault("补正收到日期", "before", "补正告知日期");
        }
        var asked = row.date("征求意见寄出日期");
        var answered = row.date("征求意见收到日期");
        asked.ifPresent(
                on ->
                        add(
                                steps,
                                new CaseEvent.Consultation(
                                        ConsultationKind.THIRD_PARTY, "", on, Optional.empty())));
        if (asked.isPresent()) {
            answered.ifPresent(
                    on -> add(steps, new CaseEvent.OpinionReceived(on, 1, Opinion.NOT_STATED, "")));
        }
        if (asked.isEmpty() && answered.isPresent()) {
            row.fault("征求意见寄出日期", "needed-for", "征求意见收到日期");
        }
        var extended = row.date("延期告知日期");
        var days = row.count("延长工作日");
        extended.ifPresent(
                on -> {
                    add(steps, new CaseEvent.ExtensionApproved(on, days.orElse(20), ""));
                    add(steps, new CaseEvent.ExtensionNotified(on));
                });
        if (extended.isEmpty() && row.has("延长工作日") && days.filter(n -> n > 0).isPresent()) {
            row.fault("延期告知日期", "needed-for", "延长工作日");
        }
        return steps;
    }

    private void add(List<Step> steps, CaseEvent event) {
        var recorded = event.on().atStartOfDay(ChinaTime.ZONE).toInstant();
        steps.add(new Step(event, BY, recorded));
    }

    /** The column to blame for what the arithmetic refused: events count in the order of steps. */
    private static String columnOf(Request request, PeriodRefusal refusal) {
        if (refusal.index().isEmpty()) {
            return "收到日期";
        }
        return switch (request.countedPeriod().told(refusal.index().getAsInt())) {
            case CaseEvent.Correction _ -> "补正收到日期";
            case CaseEvent.OpinionReceived _ -> "征求意见收到日期";
            case CaseEvent.Consultation _ -> "征求意见寄出日期";
            case CaseEvent.ExtensionNotified _ -> "延期告知日期";
            default -> "收到日期";
        };
    }
}
