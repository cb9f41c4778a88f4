package org.yangguang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * Who is told as a day draws near and passes (提醒与逾期上报): a convention of this program, for the law
 * sets periods and names nobody who minds them.
 *
 * @param before at how many working days left the disclosure office is told
 * @param deputyAfter working days late from which the deputy leader is told
 * @param leaderAfter working days late from which the leader is told
 */
record Escalation(List<Integer> before, int deputyAfter, int leaderAfter) {

    /** Whoever should be told and is not there is replaced by the next. */
    private static final List<Role> LADDER =
            List.of(Role.DISCLOSURE_OFFICE, Role.DISCLOSURE_HEAD, Role.DEPUTY_LEADER, Role.LEADER);

    /**
     * A rung of the ladder.
     *
     * @param name part of the notice's key: each rung is told once
     */
    record Stage(String name, Role role) {}

    /**
     * All that should have been told by the end of this day. Before the day only the latest: five
     * days left is no news when there are two. After it every rung, so that nobody is left out who
     * would have been told while the program was away.
     */
    List<Stage> reachedOn(LocalDate today, LocalDate dueOn, WorkingCalendar calendar) {
        int days = calendar.workingDaysBetween(today, dueOn);
        if (!today.isAfter(dueOn)) {
            return nearest(before, days)
                    .map(left -> List.of(new Stage("before-" + left, Role.DISCLOSURE_OFFICE)))
                    .orElse(List.of());
        }
        var reached = new ArrayList<Stage>();
        reached.add(new Stage("late", Role.DISCLOSURE_HEAD));
        if (-days >= deputyAfter) {
            reached.add(new Stage("late-deputy", Role.DEPUTY_LEADER));
        }
        if (-days >= leaderAfter) {
            reached.add(new Stage("late-leader", Role.LEADER));
        }
        return List.copyOf(reached);
    }

    /** The role and those above it, in the order in which they stand in for one another. */
    static List<Role> fromUp(Role role) {
        return LADDER.subList(LADDER.indexOf(role), LADDER.size());
    }

    /** The latest of these reminders that is due with so many working days left. */
    static Optional<Integer> nearest(List<Integer> before, int left) {
        return before.stream().filter(days -> left <= days).min(Comparator.naturalOrder());
    }
}
