package org.yangguang.requests.web;

import java.util.List;
import java.util.Optional;
import org.yangguang.requests.domain.search.SearchReport;
import org.yangguang.shared.RecordLink;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;

/**
 * A search task at the desk, with what the person may do with it now.
 *
 * @param caseUrl page of the case, empty for those who may not read it
 * @param left what remains of its time, empty when nothing is open
 * @param wantedTime the time that the office asked for, empty when nobody has to decide on it
 * @param token names the files of the report's form; no one else knows it
 * @param kept files of the report's form that are kept already
 * @param rows rows of places in that form
 * @param today what the forms offer first
 * @param returned the form that came back because it was refused, empty for none
 * @param form what was typed into it
 */
public record SearchPage(
        String id,
        long version,
        String number,
        String caseUrl,
        String wanted,
        String what,
        String searcher,
        String state,
        String stateTone,
        String dueOn,
        String left,
        boolean followsPlan,
        Optional<SearchReport> report,
        List<RecordLink> files,
        String wantedTime,
        List<TimelineStep> timeline,
        boolean mayAnswer,
        boolean mayConfirm,
        boolean maySendBack,
        boolean mayDirect,
        boolean open,
        String token,
        List<String> kept,
        int rows,
        String receivedOn,
        String today,
        String returned,
        FormState form) {

    /** The form of a deed: as it came back, or empty. */
    public FormState form(String deed) {
        return returned.equals(deed) ? form : FormState.empty();
    }
}
