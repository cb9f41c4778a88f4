package org.yangguang.law.calendar;

/**
 * What a check of an arrangement found.
 *
 * @param blocking false for what is unusual but may be so, as in the prolonged 春节 of 2020
 */
public record ArrangementFault(boolean blocking, String message) {}
