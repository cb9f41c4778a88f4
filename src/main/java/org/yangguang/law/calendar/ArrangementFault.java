package org.yangguang.law.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check of an arrangement found.
 *
 * @param blocking false for what is unusual but may be so, as in the prolonged 春节 of 2020
 * @param days the days it speaks of; none when it speaks of the whole
 */
public record ArrangementFault(boolean blocking, String message, List<LocalDate> days) {

    public ArrangementFault {
        days = List.copyOf(days);
    }
}
