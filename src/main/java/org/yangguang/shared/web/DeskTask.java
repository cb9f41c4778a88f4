package org.yangguang.shared.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for the person at the desk (待办).
 *
 * @param kind message code of what it is, for example {@code items.step.SIGNING}
 * @param title which one, to be read as it is
 * @param dueOn the last day in China time, empty when nothing is due
 * @param state message code of how it stands, may be empty
 * @param who whose it is or who waits for it, may be empty
 */
public record DeskTask(
        String kind,
        String title,
        String url,
        Optional<LocalDate> dueOn,
        String state,
        String who) {

    /** A module that knows what waits; it answers for the person signed in. */
    public interface Source {
        List<DeskTask> waiting();
    }
}
