package org.yangguang.notice;

import java.time.Instant;
import java.time.LocalTime;
import org.yangguang.shared.ChinaTime;

/**
 * When nobody is written to (免打扰时段), in China time; it may go over midnight. The same time twice is
 * no quiet at all.
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** The moment itself, or the end of the quiet hours that it falls into. */
    Instant earliest(Instant moment) {
        var local = moment.atZone(ChinaTime.ZONE);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        var end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        boolean started = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isAfter(until) ? started || notOver : started && notOver;
    }
}
