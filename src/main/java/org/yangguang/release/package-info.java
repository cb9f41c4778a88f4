/**
 * The gate through which everything leaves (发布关口: 先审查、再公开) and the public log of what left (公开日志):
 * append-only, chained by hashes, open to anybody's check.
 */
@ApplicationModule(
        displayName = "发布关口与公开日志",
        allowedDependencies = {"shared"})
@NullMarked
package org.yangguang.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
