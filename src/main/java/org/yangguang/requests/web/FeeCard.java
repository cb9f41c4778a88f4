package org.yangguang.requests.web;

import java.util.Optional;
import org.yangguang.requests.domain.FeeDecision;
import org.yangguang.requests.domain.FeeQuestion;

/**
 * What the page of a case says of its fee.
 *
 * @param possible whether by requests it would be more than nothing
 * @param open whether the reader may decide now
 */
public record FeeCard(long nth, boolean possible, Optional<FeeDecision> decision, boolean open) {

    static FeeCard of(FeeQuestion question, Optional<FeeDecision> decision, boolean open) {
        return new FeeCard(question.nth(), question.isOften(), decision, open);
    }

    /** Whether there is anything to tell, or to decide. */
    public boolean shown() {
        return possible || open || decision.isPresent();
    }
}
