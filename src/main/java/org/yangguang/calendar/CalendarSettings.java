package org.yangguang.calendar;

import java.time.Duration;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.calendar}.
 *
 * @param background whether this node recounts the dates of open cases by itself
 * @param refresh how often this node looks whether another one loaded an arrangement
 * @param settling how long after a change cases are looked over once more, for those that a node
 *     counted with the calendar before
 * @param remindFrom from which day of the year on people are reminded that next year's arrangement
 *     is missing; it is usually published in November (convention)
 */
@ConfigurationProperties("yangguang.calendar")
record CalendarSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("2s") Duration refresh,
        @DefaultValue("1m") Duration settling,
        @DefaultValue("--11-15") MonthDay remindFrom) {}
