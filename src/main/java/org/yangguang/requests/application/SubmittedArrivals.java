package org.yangguang.requests.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.Arrivals;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.Wish;

/** Arrivals become submissions. */
@Component
class SubmittedArrivals implements Arrivals {

    private final SubmissionIntake intake;

    SubmittedArrivals(SubmissionIntake intake) {
        this.intake = intake;
    }

    @Override
    public String take(
            String key,
            AgencyId agency,
            ReceiptChannel channel,
            LocalDate arrivedOn,
            ApplicantType type,
            String name,
            String phone,
            List<String> wanted) {
        var submitter =
                new Submitter(type, name, Optional.empty(), "", new ContactWays(phone, "", ""));
        var wish = new Wish(wanted, Optional.empty(), Optional.empty(), "");
        var made = new NewSubmission(agency, channel, arrivedOn, submitter, wish, Optional.empty());
        return intake.submit(new Sending("arrival " + key, made.toString()), made).number();
    }
}
