package org.yangguang.calendar;

import java.util.List;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;

/**
 * One loading: what it says, who loaded it and why, how far the open cases are, what it moved.
 *
 * @param days the days that it decides
 * @param progress a line for each kind of case
 * @param mayRevoke whether the person may revoke it now
 * @param preview what revoking would move, where that was asked for
 */
public record EntryPage(
        long number,
        String title,
        List<Fact> facts,
        List<LoadingPage.Row> days,
        List<Progress> progress,
        MovesCard moves,
        boolean mayRevoke,
        List<MovesCard> preview,
        String seen,
        FormState form) {

    /** How far the cases of one kind have followed. */
    public record Progress(String label, int seen, int failed, boolean done) {}
}
