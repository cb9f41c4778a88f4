package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * One submission at the desk.
 *
 * @param confirmBy what the office owes until when, empty once it is confirmed
 * @param late whether that day is over
 * @param days the days on which both sides may have confirmed, the latest first
 * @param made the requests that came of it
 * @param files what came with it, for those who may see who asks
 * @param before what was asked before that is like it
 * @param mayConfirm whether it waits, and for this person
 * @param returned which form came back, empty for none
 */
public record SubmissionPage(
        String id,
        long version,
        String number,
        String state,
        String confirmBy,
        boolean late,
        List<String> items,
        List<Fact> facts,
        List<Choice> days,
        List<Link> made,
        List<Link> files,
        Before before,
        List<TimelineStep> history,
        boolean mayConfirm,
        String today,
        String returned,
        FormState form) {

    /**
     * A day that may be chosen.
     *
     * @param dueOn the last day to answer if this one is the day of receipt
     */
    public record Choice(String on, String dueOn, String note) {}

    /** What was asked before that is like this, and what follows from it. */
    public record Before(List<Link> requests, List<String> hints) {}

    public record Link(String url, String title, String note) {}

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
