package org.yangguang.letters.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.jobs.JobProgress;
import org.yangguang.letters.CasesTogether.Together;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * A batch of letters at the desk.
 *
 * @param counts how many cases stand where
 * @param sample one of its letters, as it will stand on paper
 * @param fingerprint of all letters and the list, which a signature repeats; empty before
 * @param step the step that the person may sign now
 * @param toPost how many are to be posted
 */
public record BatchPage(
        LetterBatch batch,
        Together together,
        String author,
        Map<String, Integer> counts,
        Optional<PrintedLetter> sample,
        String fingerprint,
        Optional<String> step,
        boolean lastStep,
        String returnReason,
        boolean mine,
        boolean drafts,
        int toPost,
        List<JobProgress> runs,
        List<TimelineStep> timeline,
        String today,
        String returned,
        FormState form) {

    public String url() {
        return BatchController.LIST + "/" + batch.id();
    }

    public String state() {
        return batch.state().code();
    }

    public int count(String where) {
        return counts.getOrDefault(where, 0);
    }

    /** Letters on the list, issued or not. */
    public int letters() {
        return count("LISTED") + count("ISSUED") + count("DELIVERED");
    }

    public boolean mayEdit() {
        return mine
                && switch (state()) {
                    case "READY", "IN_REVIEW", "RETURNED" -> true;
                    default -> false;
                };
    }

    public boolean maySubmit() {
        return mine && state().equals("READY");
    }

    public boolean mayDiscard() {
        return mine && (state().equals("READY") || state().equals("RETURNED"));
    }

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
