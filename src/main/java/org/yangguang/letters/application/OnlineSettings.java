package org.yangguang.letters.application;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * Settings below {@code yangguang.letters.online}.
 *
 * @param unopenedAfter working days after which a letter that nobody opened is to be delivered
 *     another way; the law names none
 */
@ConfigurationProperties("yangguang.letters.online")
public record OnlineSettings(@DefaultValue("3") int unopenedAfter) {

    public OnlineSettings {
        if (unopenedAfter < 1 || unopenedAfter > 60) {
            throw new IllegalArgumentException(
                    "yangguang.letters.online.unopened-after must be 1 to 60, is " + unopenedAfter);
        }
    }

    /** The day until which one waits for a reader. */
    public LocalDate waitUntil(LocalDate issuedOn, WorkingCalendar calendar) {
        return calendar.addWorkingDays(issuedOn, unopenedAfter);
    }
}
