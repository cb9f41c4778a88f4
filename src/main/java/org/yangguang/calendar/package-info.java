/** The working calendar in force (工作日历): what comes with the program. */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"law::calendar"})
@NullMarked
package org.yangguang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
