package org.yangguang.retention;

import java.time.LocalDate;
import java.util.List;
import org.yangguang.retention.Destroying.OfKind;

/**
 * What falls due, what was listed, what is held.
 *
 * @param until the end of the quarter
 * @param today what is due by now can be put on a list
 */
public record RetentionPage(
        LocalDate until,
        LocalDate today,
        List<OfKind> due,
        List<DestructionList> lists,
        List<Hold> holds,
        boolean mayEdit,
        boolean mayRelease) {

    public RetentionPage {
        due = List.copyOf(due);
        lists = List.copyOf(lists);
        holds = List.copyOf(holds);
    }

    /** Whether anything can be put on a list today. */
    public boolean mayDraw() {
        return mayEdit
                && due.stream()
                        .flatMap(kind -> kind.due().stream())
                        .anyMatch(
                                one -> one.heldFor().isEmpty() && !one.destroyOn().isAfter(today));
    }

    public boolean isEmpty() {
        return due.stream().allMatch(kind -> kind.due().isEmpty());
    }
}
