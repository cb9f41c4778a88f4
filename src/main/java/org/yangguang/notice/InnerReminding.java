package org.yangguang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Escalation.Stage;

/**
 * Who is told of a day of the house's own (内部时限) as it draws near and passes: a convention, milder
 * than that for days of the law.
 *
 * @param before at how many working days left the disclosure office is told
 * @param headAfter working days late from which its head is told
 */
record InnerReminding(List<Integer> before, int headAfter) {

    /** All that should have been told by the end of this day; rungs stay reached. */
    List<Stage> reachedOn(LocalDate today, LocalDate dueOn, WorkingCalendar calendar) {
        int days = calendar.workingDaysBetween(today, dueOn);
        if (!today.isAfter(dueOn)) {
            return Escalation.nearest(before, days)
                    .map(left -> List.of(new Stage("before-" + left, Role.DISCLOSURE_OFFICE)))
                    .orElse(List.of());
        }
        var reached = new ArrayList<Stage>();
        reached.add(new Stage("late", Role.DISCLOSURE_OFFICE));
        if (-days >= headAfter) {
            reached.add(new Stage("late-head", Role.DISCLOSURE_HEAD));
        }
        return List.copyOf(reached);
    }
}
