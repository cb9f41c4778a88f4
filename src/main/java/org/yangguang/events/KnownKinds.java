package org.yangguang.events;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** All kinds of events that the modules tell of. */
record KnownKinds(List<String> codes) {

    static KnownKinds of(ObjectProvider<EventKind.Known> known) {
        return new KnownKinds(
                known.stream()
                        .flatMap(some -> some.kinds().stream())
                        .map(EventKind::code)
                        .sorted()
                        .toList());
    }
}
