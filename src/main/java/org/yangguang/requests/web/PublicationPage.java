package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;

/**
 * A suggestion to publish at the desk.
 *
 * @param wanted what the first of its requests asked for
 * @param applicants how many different ones asked for it
 * @param requests those that want the same
 * @param voices what those who suggested it wrote
 * @param decision how it was decided and why, empty before
 * @param item the draft or what was published, empty before
 * @param mayDecide whether it is open and this person decides
 * @param mayDraft whether this person may accept: he becomes the author of the draft
 * @param mayDraftAnew whether the draft was given up
 * @param columns where it may stand, each {@code code=name}
 * @param returned which form came back, empty for none
 */
public record PublicationPage(
        String id,
        long version,
        String state,
        String origin,
        String wanted,
        String dueOn,
        String remaining,
        int workingDays,
        DayStrip strip,
        int applicants,
        List<SubmissionPage.Link> requests,
        List<Said> voices,
        String decision,
        String decidedBy,
        List<SubmissionPage.Link> item,
        boolean mayDecide,
        boolean mayDraft,
        boolean mayDraftAnew,
        List<String> columns,
        String proposedTitle,
        String returned,
        FormState form) {

    /** What somebody wrote. */
    public record Said(String on, String request, String note) {}

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
