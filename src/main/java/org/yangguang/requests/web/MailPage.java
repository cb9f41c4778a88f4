package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * The page of one mail.
 *
 * @param kind what it was taken for
 * @param text what it says; empty for those who may not see who asks
 * @param missed what could not be read, in sentences
 * @param hasSource whether the source may be opened
 * @param mayMake whether a submission can be made of it
 * @param mayPutAside whether it can be put aside as no request
 */
public record MailPage(
        String id,
        long version,
        String kind,
        List<Fact> facts,
        String text,
        List<String> missed,
        List<SubmissionPage.Link> belongsTo,
        List<SubmissionPage.Link> files,
        boolean hasSource,
        boolean mayMake,
        boolean mayPutAside,
        List<TimelineStep> history,
        FormState form) {

    /** How reading the mail box goes. */
    public record Box(String sentence, boolean failing) {}
}
