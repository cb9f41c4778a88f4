package org.yangguang.events;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.shared.web.Typed;

/** The feed of the caller's agency, to be read on from where one stopped (业务事件). */
@RestController
class EventApi {

    private static final int MOST = 1_000;

    private final JdbcEvents events;
    private final KnownKinds kinds;
    private final CurrentPerson person;

    EventApi(JdbcEvents events, ObjectProvider<EventKind.Known> kinds, CurrentPerson person) {
        this.events = events;
        this.kinds = KnownKinds.of(kinds);
        this.person = person;
    }

    /**
     * A part of the feed.
     *
     * @param next what to ask for after this: nothing up to it is missing
     * @param head the number of the last event there is
     */
    record EventPage(List<FeedEvent> events, long next, long head) {}

    /** What came after that number, in order; the kinds are parted by commas, none for all. */
    @GetMapping("/api/v1/events")
    @PreAuthorize("hasAuthority('event:read')")
    EventPage after(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") List<String> kind) {
        var typed = new Typed(Map.of());
        if (after < 0) {
            typed.fault("after", "number");
        }
        if (limit < 1 || limit > MOST) {
            typed.fault("limit", "api.between", 1, MOST);
        }
        kind.stream()
                .filter(one -> !kinds.codes().contains(one))
                .findFirst()
                .ifPresent(_ -> typed.fault("kind", "api.one-of", String.join("、", kinds.codes())));
        typed.check();
        var agency = person.require().agency();
        long head = events.head(agency);
        var found = events.after(agency, after, kind, limit);
        long seen = found.isEmpty() ? after : found.getLast().seq();
        return new EventPage(found, found.size() == limit ? seen : Math.max(seen, head), head);
    }
}
