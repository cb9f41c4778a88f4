package org.yangguang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.yangguang.shared.Refusal;

/**
 * Lets each client address ask so many times a minute, for what everybody may use without signing
 * in.
 */
public final class RateLimit {

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> taken = new HashMap<>();
    private long minute;

    public RateLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts one request, or refuses it when the address has used up this minute. */
    public void take(HttpServletRequest request) {
        if (!take(request.getRemoteAddr())) {
            throw Refusal.tooMany(
                    "too-many", "more than " + perMinute + " a minute from one address");
        }
    }

    synchronized boolean take(String address) {
        long now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            taken.clear();
        }
        return taken.merge(address, 1, Integer::sum) <= perMinute;
    }
}
