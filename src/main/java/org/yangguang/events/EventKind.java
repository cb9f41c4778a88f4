package org.yangguang.events;

import java.util.List;

/** A kind of event that a module tells of (事件种类); its words are under {@code event.<code>}. */
public interface EventKind {

    /** The stable name, such as {@code request.answered}: what it is about, and what happened. */
    String code();

    /** The kinds that a module tells of: a bean of each module that tells any. */
    record Known(List<? extends EventKind> kinds) {

        public Known {
            kinds = List.copyOf(kinds);
        }
    }
}
