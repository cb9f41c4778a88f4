package org.yangguang.requests.web;

import java.util.List;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * A request to correct a record at the desk.
 *
 * @param about what is said to be wrong, for those who check it or may see who asks
 * @param person who asks, masked where he may not be seen
 * @param files the evidence, for those who may see who asks
 * @param proceedings reviews and lawsuits over it
 * @param deeds what this person may do now, the next one first
 * @param decisions how it may be ended now, each {@code CODE=label}
 * @param today for fields that hold a day
 * @param deed the deed whose form came back, empty for none
 */
public record RecordCorrectionPage(
        String id,
        long version,
        String number,
        String state,
        String dueOn,
        String remaining,
        boolean provisional,
        DayStrip strip,
        int workingDays,
        List<Fact> about,
        List<Fact> person,
        List<SubmissionPage.Link> files,
        List<TimelineStep> history,
        List<RecordLink> proceedings,
        List<Deed> deeds,
        List<String> decisions,
        String proposedUntil,
        String proposedReasons,
        String today,
        String deed,
        FormState form) {

    /** Something that can be done to it; the name ends its address. */
    public enum Deed {
        CHECK("checks"),
        DECIDE("decision"),
        ASK("evidence-requests"),
        EVIDENCE("evidence"),
        WITHDRAW("withdrawal"),
        REOPEN("reopening");

        private final String path;

        Deed(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** The form of a deed: as it came back, or empty. */
    public FormState form(Deed one) {
        return deed.equals(one.path()) ? form : FormState.empty();
    }

    /** What is open at first: what came back, else the next deed. */
    public boolean isOpen(Deed one) {
        return deed.isEmpty()
                ? deeds.getFirst() == one && one != Deed.REOPEN
                : deed.equals(one.path());
    }
}
