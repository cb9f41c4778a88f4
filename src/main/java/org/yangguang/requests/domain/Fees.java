package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;

/** What was decided and paid about fees (信息处理费). */
public interface Fees {

    /**
     * How many 件 the same applicant had in the calendar month of receipt before this request, in
     * the order of receipt and number. The same applicant has the same identity number or credit
     * code; where this one has none, the same name and none either.
     */
    long already(Request request);

    /** Keeps a decision; the last one counts. */
    void decide(RequestId request, FeeDecision decision);

    Optional<FeeDecision> last(RequestId request);

    /** Notes a payment that came too late and goes back (逾期缴费退付). */
    void notePaidLate(RequestId request, PaidLate payment);

    List<PaidLate> paidLate(RequestId request);

    /** How the agency's fees are paid (缴纳方式), empty before it was settled. */
    String payment(AgencyId agency);

    void settlePayment(AgencyId agency, String payment);

    /**
     * A payment that came after its time.
     *
     * @param receipt number of the finance receipt (财政票据号)
     * @param refund how the money goes back (退付情况)
     */
    record PaidLate(
            LocalDate paidOn, String receipt, long yuan, String refund, String by, Instant at) {}
}
