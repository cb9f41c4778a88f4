package org.yangguang.report;

import org.springframework.stereotype.Component;
import org.yangguang.items.ItemId;
import org.yangguang.org.AgencyId;
import org.yangguang.report.application.ReportReview;

/** Sends a year's first report into review, for modules that bring one in. */
@Component
public class ReportSubmission {

    private final ReportReview review;

    ReportSubmission(ReportReview review) {
        this.review = review;
    }

    /**
     * Freezes the report as it is counted now, in the name of the person signed in.
     *
     * @return the item that carries it through the four steps
     */
    public ItemId submit(AgencyId agency, int year) {
        return review.submit(agency, year, "").item().map(ItemId::new).orElseThrow();
    }
}
