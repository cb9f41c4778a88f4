package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.law.period.RemedyProcedure;

/**
 * What the agency itself has to do, or may do, in a case by a day (本机关期限).
 *
 * @param from the day that opened the period
 * @param period the rule behind it; empty where the decision itself sets the day
 * @param doneOn when it was done, empty while it is not
 */
record OwnDeadline(
        Duty duty,
        LocalDate from,
        Optional<LegalPeriod> period,
        LocalDate dueOn,
        boolean provisional,
        Optional<LocalDate> doneOn) {

    /** What is to be done. */
    enum Duty {
        /** To hand in reply and evidence (答复、答辩、举证). */
        REPLY("提交答复、答辩和证据"),
        /** To appeal, if the agency wants to (上诉): a right that lapses without harm. */
        APPEAL("如上诉，提交上诉状"),
        /** To answer the request again as ordered (重新答复). */
        ANSWER_AGAIN("重新答复");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** All of a case, in the order in which they arise; none where the law of that day had none. */
    static List<OwnDeadline> of(RemedyCase remedy, WorkingCalendar calendar) {
        var all = new ArrayList<OwnDeadline>();
        reply(remedy, calendar).ifPresent(all::add);
        appeal(remedy, calendar).ifPresent(all::add);
        answerAgain(remedy).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** The one to think of next: not done, and no right that has lapsed. */
    static Optional<OwnDeadline> next(
            RemedyCase remedy, LocalDate today, WorkingCalendar calendar) {
        return of(remedy, calendar).stream()
                .filter(one -> one.isOpenOn(today))
                .min(Comparator.comparing(OwnDeadline::dueOn));
    }

    boolean isOpenOn(LocalDate today) {
        return doneOn.isEmpty() && (duty != Duty.APPEAL || !today.isAfter(dueOn));
    }

    /** Working days left on this day, negative when it is late. */
    int leftOn(LocalDate today, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(today, dueOn);
    }

    /** Without a procedure noted, the ordinary one. */
    static LegalPeriod replyPeriod(RemedyCase remedy) {
        var proceeding = remedy.proceeding();
        return proceeding.instance().reply(proceeding.procedure().orElse(RemedyProcedure.ORDINARY));
    }

    private static Optional<OwnDeadline> reply(RemedyCase remedy, WorkingCalendar calendar) {
        var proceeding = remedy.proceeding();
        return proceeding
                .copyReceivedOn()
                .flatMap(
                        day ->
                                counted(
                                        Duty.REPLY,
                                        day,
                                        replyPeriod(remedy),
                                        // once it is decided nobody waits for the reply
                                        proceeding
                                                .answeredOn()
                                                .or(
                                                        () ->
                                                                remedy.conclusion()
                                                                        .map(
                                                                                RemedyCase
                                                                                                .Conclusion
                                                                                        ::on)),
                                        calendar));
    }

    private static Optional<OwnDeadline> appeal(RemedyCase remedy, WorkingCalendar calendar) {
        var period = remedy.proceeding().instance().agencyGoesOn();
        return period.isEmpty() || remedy.conclusion().isEmpty()
                ? Optional.empty()
                : remedy.aftermath()
                        .receivedOn()
                        .flatMap(
                                day ->
                                        counted(
                                                Duty.APPEAL,
                                                day,
                                                period.get(),
                                                Optional.empty(),
                                                calendar));
    }

    private static Optional<OwnDeadline> answerAgain(RemedyCase remedy) {
        var after = remedy.aftermath();
        return after.answerAgainBy()
                .map(
                        limit ->
                                new OwnDeadline(
                                        Duty.ANSWER_AGAIN,
                                        after.receivedOn()
                                                .or(
                                                        () ->
                                                                remedy.conclusion()
                                                                        .map(
                                                                                RemedyCase
                                                                                                .Conclusion
                                                                                        ::on))
                                                .orElse(limit),
                                        Optional.empty(),
                                        limit,
                                        false,
                                        after.answeredAgainOn()));
    }

    private static Optional<OwnDeadline> counted(
            Duty duty,
            LocalDate from,
            LegalPeriod period,
            Optional<LocalDate> doneOn,
            WorkingCalendar calendar) {
        try {
            var due = period.from(from, calendar);
            return Optional.of(
                    new OwnDeadline(
                            duty, from, Optional.of(period), due.on(), due.provisional(), doneOn));
        } catch (PeriodRefusal notInForce) {
            return Optional.empty();
        }
    }
}
