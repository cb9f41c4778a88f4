/**
 * Screening before publication (发布前筛查): reads every text and every attachment with its hidden parts
 * before the first review and again before release (先审查、再公开，条例第十七条).
 */
@ApplicationModule(
        displayName = "发布前筛查",
        allowedDependencies = {"shared", "org", "identity", "audit", "files", "notice"})
@NullMarked
package org.yangguang.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
