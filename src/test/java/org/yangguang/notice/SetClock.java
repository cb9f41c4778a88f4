package org.yangguang.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.yangguang.shared.ChinaTime;

/** A clock that is set by hand. */
public final class SetClock extends Clock {

    private Instant now;

    /** Stands at this time in China, such as {@code 2026-03-02T10:00}. */
    public SetClock(String inChina) {
        this.now = LocalDateTime.parse(inChina).atZone(ChinaTime.ZONE).toInstant();
    }

    public void goesOn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
