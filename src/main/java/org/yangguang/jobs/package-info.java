/**
 * Work that is too much for one click (批量任务): done in small parts, each stored by itself, gone on
 * with after a stop as if nothing had been.
 */
@ApplicationModule(
        displayName = "批量任务",
        allowedDependencies = {"audit", "identity", "org", "shared"})
@NullMarked
package org.yangguang.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
