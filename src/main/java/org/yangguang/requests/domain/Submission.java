package org.yangguang.requests.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.SubmissionState.ContactLost;
import org.yangguang.requests.domain.SubmissionState.Submitted;
import org.yangguang.shared.Refusal;

/**
 * What arrived but is not received in law (提交，尚未依法收到): online, by fax, by e-mail or as an ordinary
 * letter, until both sides confirm (条例第三十一条第二项、第三项). It counts in no statistics.
 *
 * @param number receipt number (回执号), by which the applicant follows it
 * @param submittedAt the moment it was sent or taken in
 * @param arrivedOn the day it arrived, in China time
 * @param version counts the changes, so that two officers do not overwrite each other
 */
public record Submission(
        SubmissionId id,
        AgencyId agency,
        String number,
        ReceiptChannel channel,
        Instant submittedAt,
        LocalDate arrivedOn,
        Submitter submitter,
        Wish wish,
        List<ContactTry> tries,
        SubmissionState state,
        long version) {

    public Submission {
        tries = List.copyOf(tries);
    }

    public boolean isConfirmed() {
        return state instanceof Confirmed;
    }

    /**
     * The last day to confirm: an ordinary letter on the day it arrives (条例第三十一条第二项); the others
     * within a working day, which is a convention.
     */
    public LocalDate confirmBy(WorkingCalendar calendar) {
        return channel == ReceiptChannel.ORDINARY_MAIL
                ? arrivedOn
                : calendar.addWorkingDays(arrivedOn, 1);
    }

    /** Notes a try to reach the applicant; whoever is reached is not lost any more. */
    public Submission tried(ContactTry one) {
        requireUnconfirmed();
        requireNotBefore(one.on());
        var more = new ArrayList<>(tries);
        more.add(one);
        return with(more, one.reached() ? new Submitted() : new ContactLost());
    }

    /** Both sides confirmed on that day: it is received, and these requests came of it. */
    public Submission confirm(LocalDate on, List<RequestId> requests) {
        requireUnconfirmed();
        requireNotBefore(on);
        return with(tries, new Confirmed(on, requests));
    }

    /** The applicant agrees to more, or to less than before. */
    public Submission agreeing(Agreements changed) {
        return with(submitter, wish.with(changed));
    }

    /** Who asks and for what, as an officer found out before anything is received. */
    public Submission completed(Submitter who, Wish what) {
        requireUnconfirmed();
        return with(who, what.with(wish.agreements()));
    }

    private Submission with(Submitter who, Wish what) {
        return new Submission(
                id,
                agency,
                number,
                channel,
                submittedAt,
                arrivedOn,
                who,
                what,
                tries,
                state,
                version);
    }

    /** Refuses what is possible only before anything is received in law. */
    public void requireUnconfirmed() {
        if (isConfirmed()) {
            throw Refusal.conflict("submission.confirmed", number + " is confirmed", number);
        }
    }

    private void requireNotBefore(LocalDate on) {
        if (on.isBefore(arrivedOn)) {
            throw Refusal.invalid("submission.before-arrival", number + " " + on, arrivedOn);
        }
    }

    private Submission with(List<ContactTry> more, SubmissionState next) {
        return new Submission(
                id,
                agency,
                number,
                channel,
                submittedAt,
                arrivedOn,
                submitter,
                wish,
                more,
                next,
                version);
    }
}
