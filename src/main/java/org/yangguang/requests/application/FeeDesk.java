package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.letters.CaseLetters;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.AssessmentRecords;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.FeeChoice;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.FeeQuestion;
import org.yangguang.requests.domain.Fees;
import org.yangguang.requests.domain.Fees.PaidLate;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Deciding on the fee of a request, and what comes of it (信息处理费，条例第四十二条). */
@Service
public class FeeDesk {

    private static final Set<String> UNDER_WAY = Set.of("IN_REVIEW", "ISSUED", "DELIVERED");

    private final Fees fees;
    private final Requests requests;
    private final AssessmentRecords assessments;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    FeeDesk(
            Fees fees,
            Requests requests,
            AssessmentRecords assessments,
            CaseLetters letters,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.fees = fees;
        this.requests = requests;
        this.assessments = assessments;
        this.letters = letters;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** What must be known to decide. */
    @Transactional(readOnly = true)
    public FeeQuestion question(Request request) {
        return new FeeQuestion(
                request.receivedOn(),
                fees.already(request),
                !request.applicant().idNumber().isBlank(),
                assessments.last(request.id()).flatMap(assessed -> assessed.assessment().outcome()),
                request.course().feeAsked());
    }

    /** The decision that counts. */
    @Transactional(readOnly = true)
    public Optional<FeeDecision> last(RequestId request) {
        return fees.last(request);
    }

    /** Decides; the amount follows from the rules and is typed by nobody. */
    @Transactional
    public FeeDecision decide(
            RequestId id,
            FeeChoice choice,
            int units,
            String unitsReason,
            int pages,
            String reason) {
        var request = own(id);
        if (!request.course().isOpen()) {
            throw Refusal.conflict("request.closed", id + " is closed", request.number());
        }
        requireNoLetter(request);
        var decision =
                FeeDecision.of(
                        question(request),
                        choice,
                        units,
                        unitsReason,
                        pages,
                        reason,
                        person.require().name(),
                        clock.instant());
        fees.decide(id, decision);
        audit.record(
                "request.fee-decided",
                "request:" + request.number(),
                Map.of(
                        "choice", choice.name(),
                        "yuan", Long.toString(decision.yuan()),
                        "already", Long.toString(decision.already()),
                        "units", Integer.toString(units)));
        return decision;
    }

    /** The decision by which a fee is asked; refused unless it was decided and is still right. */
    @Transactional(readOnly = true)
    public FeeDecision requireCharged(Request request) {
        var decision =
                fees.last(request.id())
                        .filter(FeeDecision::charges)
                        .orElseThrow(() -> undecided(request));
        decision.requireStillRight(question(request));
        return decision;
    }

    /** A notice asks for what was decided, and for nothing else. */
    void requireAsDecided(Request request, CaseEvent.FeeNotice notice) {
        var decision =
                fees.last(request.id())
                        .filter(FeeDecision::charges)
                        .orElseThrow(() -> undecided(request));
        if (!decision.choice().method().equals(notice.method())
                || decision.yuan() != notice.yuan()) {
            throw Refusal.conflict(
                    "request.fee-differs",
                    request.number() + ": " + notice.yuan(),
                    decision.choice().label(),
                    decision.yuan());
        }
    }

    private static Refusal undecided(Request request) {
        return Refusal.conflict("request.fee-undecided", request.number());
    }

    /** What was decided must not change under a notice that is being signed or on its way. */
    private void requireNoLetter(Request request) {
        letters.of(request.agency(), RequestLetters.KIND, request.id().value()).stream()
                .filter(letter -> letter.kind() == LetterKind.FEE_NOTICE)
                .filter(letter -> UNDER_WAY.contains(letter.state()))
                .findFirst()
                .ifPresent(
                        letter -> {
                            throw Refusal.conflict(
                                    "request.fee-letter-under-way", "letter " + letter.id());
                        });
    }

    /**
     * Notes a payment that came after its time; the request stays given up, the money goes back.
     */
    @Transactional
    public void notePaidLate(
            RequestId id, LocalDate paidOn, String receipt, long yuan, String refund) {
        var request = own(id);
        var payBy = payBy(request);
        if (!paidOn.isAfter(payBy)) {
            throw Refusal.conflict("request.fee-not-late", id + " paid " + paidOn, payBy);
        }
        if (paidOn.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "on " + paidOn);
        }
        fees.notePaidLate(
                id,
                new PaidLate(
                        paidOn, receipt, yuan, refund, person.require().name(), clock.instant()));
        audit.record(
                "request.fee-paid-late",
                "request:" + request.number(),
                Map.of("on", paidOn.toString(), "yuan", Long.toString(yuan)));
    }

    @Transactional(readOnly = true)
    public List<PaidLate> paidLate(RequestId id) {
        return fees.paidLate(id);
    }

    /** How the agency's fees are paid. */
    @Transactional(readOnly = true)
    public String payment(AgencyId agency) {
        return fees.payment(agency);
    }

    /** Settles how the agency's fees are paid. */
    @Transactional
    public void settlePayment(String payment) {
        var agency = person.require().agency();
        fees.settlePayment(agency, payment);
        audit.record("request.fee-payment-settled", "agency:" + agency, Map.of());
    }

    private LocalDate payBy(Request request) {
        return request.feeNotice()
                .map(notice -> LegalPeriod.FEE_PAYMENT.from(notice.on(), calendars.current()).on())
                .orElseThrow(() -> Refusal.conflict("request.fee-never-asked", request.number()));
    }

    private Request own(RequestId id) {
        var request = requests.require(id);
        if (!request.agency().equals(person.require().agency())) {
            throw Refusal.notFound("request.unknown", id + " belongs to " + request.agency());
        }
        return request;
    }
}
