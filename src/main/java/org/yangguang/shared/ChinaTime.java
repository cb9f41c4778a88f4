package org.yangguang.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates of the law are dates in China time; moments are {@link Instant}s shown in it. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ChinaTime() {}

    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment to the minute, as a page shows it: {@code 2021-12-28 09:02}. */
    public static String minuteOf(Instant moment) {
        return MINUTE.format(LocalDateTime.ofInstant(moment, ZONE));
    }
}
