package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * One request as the desk shows it.
 *
 * @param asOf the past day that is shown, empty for now
 * @param proceedings reviews and lawsuits over it
 * @param offers the commands that are lawful now and allowed to the person
 * @param toRecord those that are too late now, but may have been done in time
 * @param chosen the form of the command that is open
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
        String outcome,
        String ground,
        String today,
        String asOf,
        List<RecordLink> proceedings,
        List<Offer> offers,
        List<Offer> toRecord,
        Optional<CommandForm> chosen,
        FormState form) {

    /**
     * A command that can be chosen.
     *
     * @param effect what it does to the clock
     */
    public record Offer(String path, String title, String effect, String article) {}
}
