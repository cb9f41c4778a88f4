package org.yangguang.jobs;

import java.time.Instant;

/**
 * How far a run is (进度).
 *
 * @param title what it is about, without persons
 * @param link the page of what it works on
 * @param state RUNNING, DONE or STOPPED
 * @param total how many things it was to do when it began
 * @param leftOut how many it could not do
 * @param fault why it stands still, as a message code below {@code refusal.}; empty when it does
 *     not
 */
public record JobProgress(
        JobId id,
        String kind,
        String title,
        String link,
        String state,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        int total,
        int done,
        int leftOut,
        String fault) {

    /** Its page at the desk. */
    public String url() {
        return "/desk/jobs/" + id;
    }

    public boolean running() {
        return state.equals("RUNNING");
    }

    public boolean stopped() {
        return state.equals("STOPPED");
    }

    /** Done and left out, in a hundred of all. */
    public int percent() {
        return total == 0 || state.equals("DONE")
                ? 100
                : Math.min(99, (int) (100L * (done + leftOut) / total));
    }
}
