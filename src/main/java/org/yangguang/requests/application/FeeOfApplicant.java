package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.FeeProofs;
import org.yangguang.requests.domain.Fees;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.Refusal;

/**
 * What an applicant sees of the fee that is asked of him, and does about it with number and code:
 * he sends a proof of payment or says that he will not pay.
 */
@Service
public class FeeOfApplicant {

    private final Fees fees;
    private final Attachments attachments;
    private final ApplicantSteps steps;
    private final AuditTrail audit;
    private final Calendars calendars;

    FeeOfApplicant(
            Fees fees,
            Attachments attachments,
            ApplicantSteps steps,
            AuditTrail audit,
            Calendars calendars) {
        this.fees = fees;
        this.attachments = attachments;
        this.steps = steps;
        this.audit = audit;
        this.calendars = calendars;
    }

    /**
     * A fee that is asked and not paid.
     *
     * @param standard how it was computed, tier by tier; empty where nobody noted it
     * @param payment how it is paid
     * @param proofs how many proofs of payment came so far
     */
    public record Asked(long yuan, LocalDate payBy, String standard, String payment, int proofs) {}

    /** The fee that is to be paid in the request. */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(Request request) {
        return request.course().unpaidFee().map(notice -> asked(request, notice));
    }

    private Asked asked(Request request, FeeNotice notice) {
        return new Asked(
                notice.yuan(),
                LegalPeriod.FEE_PAYMENT.from(notice.on(), calendars.current()).on(),
                fees.last(request.id())
                        .filter(FeeDecision::charges)
                        .map(FeeDecision::standard)
                        .orElse(""),
                fees.payment(request.agency()),
                attachments.of(new FeeProofs(request.id())).size());
    }

    /** What proofs of payment belong to; refused where no fee is awaited. */
    public FeeProofs awaited(Tracked tracked, RequestId id) {
        return new FeeProofs(awaiting(tracked, id).id());
    }

    /**
     * Takes proofs of payment (缴费凭证). Whether it is paid, the receipt of the treasury says; no day
     * is moved by a picture.
     *
     * @param draft the form whose files are the proofs
     */
    @Transactional
    public void prove(Tracked tracked, RequestId id, UUID draft) {
        var request = awaiting(tracked, id);
        attachments.attach(draft, new FeeProofs(request.id()));
        audit.record("request.fee-proof-sent", "request:" + request.number(), Map.of());
    }

    /** He will not pay and withdraws this request in writing. */
    @Transactional
    public void decline(Tracked tracked, RequestId id) {
        var request = awaiting(tracked, id);
        steps.withdraw(request, "不缴纳信息处理费，凭查询码在网上撤回");
        audit.record("request.fee-declined", "request:" + request.number(), Map.of());
    }

    private static Request awaiting(Tracked tracked, RequestId id) {
        var request = tracked.require(id);
        if (request.course().unpaidFee().isEmpty()) {
            throw Refusal.conflict("request.fee-not-awaited", request.number());
        }
        return request;
    }
}
