/**
 * The working calendar in force (工作日历): the arrangements of holidays (放假安排) that come with the
 * program and those that are loaded while it runs, and what they move.
 */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"audit", "identity", "law::calendar", "notice", "org"})
@NullMarked
package org.yangguang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
