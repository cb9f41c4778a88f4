/** Tells people (通知): at the desk, by mail and by text message, and reminds before days pass. */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"audit", "identity", "law::calendar", "org"})
@NullMarked
package org.yangguang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
