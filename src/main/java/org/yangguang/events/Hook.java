package org.yangguang.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.org.AgencyId;

/**
 * An address of another system that is called for each event (推送地址), one after the other.
 *
 * @param kinds which kinds it wants, empty for all
 * @param delivered number of the last event that it took, or need not take
 * @param tries how often the next event was tried in vain
 * @param failingSince since when nothing gets through
 * @param fault why the last call failed, in a short word
 */
record Hook(
        UUID id,
        AgencyId agency,
        String name,
        String url,
        String secret,
        List<String> kinds,
        State state,
        long delivered,
        int tries,
        Optional<Instant> failingSince,
        Instant nextAt,
        String fault,
        long version) {

    /** Whether it is called. */
    enum State {
        ACTIVE,
        /** Switched off at the desk (停用). */
        PAUSED,
        /** Nothing got through for too long (连续失败而停止). */
        DEAD,
        /** The other side said that it is gone for good: 410 (对方已撤销). */
        GONE
    }

    Hook {
        kinds = List.copyOf(kinds);
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** In that state, with a new beginning: what was tried before counts no more. */
    Hook in(State next, long told, Instant now) {
        return new Hook(
                id,
                agency,
                name,
                url,
                secret,
                kinds,
                next,
                told,
                0,
                Optional.empty(),
                now,
                next == State.ACTIVE ? "" : fault,
                version);
    }

    /** Names neither the secret nor the address, which may hold one. */
    @Override
    public String toString() {
        return "hook " + id + " " + state;
    }
}
