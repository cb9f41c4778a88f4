package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.FeeQuestion;
import org.yangguang.requests.domain.Fees.PaidLate;
import org.yangguang.shared.web.FormState;

/**
 * The fee of a request: what must be known, what it would be, what was decided.
 *
 * @param perItem the amount by requests for one 件, in words; empty where no fee is possible
 * @param perPage the amount for the pages typed so far, in words; empty before
 * @param payBy the last day to pay, once a notice was received
 * @param proofs of payment that the applicant sent, for who may see who asks
 * @param open whether it may be decided now
 */
public record FeePage(
        String id,
        String number,
        String wanted,
        FeeQuestion question,
        String perItem,
        String perPage,
        Optional<FeeDecision> decision,
        String payBy,
        boolean mayBePaidLate,
        List<PaidLate> paidLate,
        List<Attachment> proofs,
        List<String> choices,
        boolean open,
        String returned,
        FormState form) {

    public String url() {
        return "/desk/requests/" + id + "/fee";
    }

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
