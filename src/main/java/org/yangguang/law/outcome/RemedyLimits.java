package org.yangguang.law.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.Deadline;
import org.yangguang.law.period.LegalPeriod;

/**
 * Until when the applicant may challenge an answer (救济期限), had he learnt of it on the day it was
 * served.
 *
 * @param review last day to apply for review (行政复议法第二十条)
 * @param suit last day to sue without review (行政诉讼法第四十六条); empty where review comes first, and of a
 *     partial answer only for what is not withheld
 */
public record RemedyLimits(Deadline review, Optional<Deadline> suit) {

    public static RemedyLimits of(Remedies remedies, LocalDate servedOn, WorkingCalendar calendar) {
        var review = LegalPeriod.REVIEW_APPLICATION.from(servedOn, calendar);
        return new RemedyLimits(
                review,
                remedies.reviewFirst() == ReviewFirst.YES
                        ? Optional.empty()
                        : Optional.of(LegalPeriod.SUIT.from(servedOn, calendar)));
    }
}
