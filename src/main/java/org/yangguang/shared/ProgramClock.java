package org.yangguang.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock that everything in the program asks. It tells the time, except to a deed that is
 * replayed: for that it stands still at the moment when the deed was done.
 */
public final class ProgramClock extends Clock {

    private static final ScopedValue<Instant> REPLAYED = ScopedValue.newInstance();

    private final Clock real;

    ProgramClock(Clock real) {
        this.real = real;
    }

    /**
     * Does a deed as of that moment. Only the sample may: the record of a real office says when
     * something was entered, and nobody writes it back.
     */
    public static void replay(Instant moment, Runnable deed) {
        ScopedValue.where(REPLAYED, moment).run(deed);
    }

    @Override
    public Instant instant() {
        return REPLAYED.isBound() ? REPLAYED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProgramClock(real.withZone(zone));
    }
}
