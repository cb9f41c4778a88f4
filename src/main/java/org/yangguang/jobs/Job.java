package org.yangguang.jobs;

import java.util.List;
import java.util.UUID;
import org.yangguang.shared.Refusal;

/**
 * What a module does to very many things, one after the other. What is done is known from the
 * things themselves, so that a run killed in the middle goes on where it stood. All of it happens
 * in the name of who started the run.
 */
public interface Job {

    /** A stable name, such as {@code requests.confirm}; {@code jobs.kind.*} says it in words. */
    String kind();

    /** The authority of who may start it, and take it over from somebody else. */
    String authority();

    /** What is left to do, in the order in which it is to be done; empty at the end. */
    List<UUID> next(UUID subject, int most);

    /** Does one. What it refuses is undone, and {@link #leftOut} hears why. */
    void take(UUID subject, UUID item);

    /** Notes that one could not be done; it must not come with {@link #next} again. */
    void leftOut(UUID subject, UUID item, Refusal why);

    /** Everything was done or left out. */
    default void over(UUID subject) {}
}
