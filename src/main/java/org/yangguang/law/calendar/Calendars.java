package org.yangguang.law.calendar;

/**
 * Gives the calendar in force (现行工作日历). An arrangement may be published while the program runs, so
 * nobody keeps a calendar longer than one piece of work.
 */
@FunctionalInterface
public interface Calendars {

    WorkingCalendar current();
}
