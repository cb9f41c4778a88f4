package org.yangguang.events;

import java.util.List;
import org.yangguang.shared.web.RecordPage;

/**
 * The page of an address of another system.
 *
 * @param kinds the kinds of events to choose from
 * @param tries the last calls
 * @param state empty for one that is not there yet
 */
public record HookPage(
        RecordPage record, List<Choice> kinds, List<Tried> tries, String state, long version) {

    /** A kind of event. */
    public record Choice(String field, String title) {}

    /** A call as the page tells it. */
    public record Tried(String seq, String when, String took, String what, boolean good) {}

    public boolean isActive() {
        return state.equals("ACTIVE");
    }
}
