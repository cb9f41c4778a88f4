package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yangguang.requests.application.FeeOfApplicant;
import org.yangguang.requests.application.FeeOfApplicant.Asked;
import org.yangguang.requests.application.Tracked;

/** Tells an applicant on his tracking page which fee is asked of him. */
@Component
class FeeAskedCards {

    private final FeeOfApplicant fees;

    FeeAskedCards(FeeOfApplicant fees) {
        this.fees = fees;
    }

    /** One for each request whose fee is to be paid, by its id. */
    Map<String, Asked> of(Tracked tracked) {
        var cards = new LinkedHashMap<String, Asked>();
        for (var request : tracked.requests()) {
            fees.asked(request).ifPresent(asked -> cards.put(request.id().toString(), asked));
        }
        return cards;
    }
}
