package org.yangguang.law.calendar;

import java.time.LocalDate;

/**
 * A day that explains itself.
 *
 * @param why the reason in Chinese, naming the arrangement where one decides
 * @param provisional no arrangement was published for its year, so the day may still change
 */
public record Day(LocalDate on, DayKind kind, String why, boolean provisional) {

    public boolean isWorking() {
        return kind.isWorking();
    }
}
