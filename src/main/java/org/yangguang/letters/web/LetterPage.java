package org.yangguang.letters.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * A letter at the desk, with what the person may do with it now.
 *
 * @param version that a change stands for
 * @param step the step that the person may sign now, empty for none
 * @param lastStep whether that step issues the letter
 * @param fingerprint of what is shown, which a signature repeats
 * @param legalCheck the law on its remedies is disputed for that day
 * @param cautions message codes of what speaks against it
 * @param settled that its case ended without it, in a sentence; empty while it can still go
 * @param online what became of it on the site, empty when it does not lie there
 * @param mayShow whether a copy can be laid there
 * @param replies where its reader is let answer online, empty where he cannot
 * @param returned the form that came back because it was refused, empty for none
 * @param form what was typed into it
 */
public record LetterPage(
        String id,
        long version,
        PrintedLetter paper,
        String label,
        String caseNumber,
        String caseUrl,
        String author,
        String state,
        String stateTone,
        String way,
        String decisiveDay,
        Optional<String> step,
        boolean lastStep,
        String fingerprint,
        String returnReason,
        boolean legalCheck,
        List<String> cautions,
        String settled,
        Optional<Delivery> delivery,
        boolean mayEdit,
        boolean maySubmit,
        boolean mayDiscard,
        boolean mayDeliver,
        boolean mayReceive,
        Optional<OnSite> online,
        boolean mayShow,
        String replies,
        List<String> ways,
        String plannedWay,
        String today,
        List<TimelineStep> timeline,
        String returned,
        FormState form) {

    /**
     * How a letter fares on the site; moments are empty before they are.
     *
     * @param waitUntil the day after which it is to be delivered another way
     */
    public record OnSite(
            boolean copy, String openedAt, String confirmedAt, String waitUntil, boolean late) {}

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
