/**
 * What happened, told to other systems (业务事件): a feed without gaps, and calls to the addresses that
 * were entered for it (推送).
 */
@ApplicationModule(
        displayName = "业务事件",
        allowedDependencies = {"audit", "identity", "notice", "org"})
@NullMarked
package org.yangguang.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
