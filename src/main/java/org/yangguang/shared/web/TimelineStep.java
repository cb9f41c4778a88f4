package org.yangguang.shared.web;

/**
 * One line of a timeline on a page.
 *
 * @param tone how it is marked: over, under way, paused, or empty for what is still to come
 * @param when date or moment as it is to be read, may be empty
 */
public record TimelineStep(String tone, String title, String when, String note) {

    public static TimelineStep done(String title, String when, String note) {
        return new TimelineStep("done", title, when, note);
    }

    public static TimelineStep now(String title, String when, String note) {
        return new TimelineStep("now", title, when, note);
    }

    public static TimelineStep paused(String title, String when, String note) {
        return new TimelineStep("paused", title, when, note);
    }

    public static TimelineStep toCome(String title, String when, String note) {
        return new TimelineStep("", title, when, note);
    }
}
