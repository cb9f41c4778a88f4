package org.yangguang.requests.web;

import java.util.List;
import java.util.Set;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * One request as the desk shows it.
 *
 * @param offered the steps that the person may take now
 * @param returned the step that came back because it was refused, empty for none
 * @param form what was typed into it
 */
public record RequestPage(
        String id,
        long version,
        String number,
        String receivedOn,
        String channel,
        String applicantType,
        String applicant,
        String idNumber,
        String contact,
        String wanted,
        String delivery,
        String state,
        String dueOn,
        String remaining,
        String correctionNoticeDueOn,
        boolean provisional,
        List<String> warnings,
        DayStrip strip,
        List<TimelineStep> steps,
        boolean closed,
        String outcome,
        String ground,
        String remedies,
        String today,
        List<String> outcomes,
        Set<String> offered,
        String returned,
        FormState form) {

    public boolean offers(String step) {
        return offered.contains(step) || returned.equals(step);
    }

    /** The form of a step: as it came back, or empty. */
    public FormState form(String step) {
        return returned.equals(step) ? form : FormState.empty();
    }
}
