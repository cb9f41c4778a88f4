package org.yangguang.law.period;

import java.time.LocalDate;

/** The last day of a legal period; provisional while a year's holiday arrangement is missing. */
public record Deadline(LocalDate on, boolean provisional) {}
