/**
 * The ground everything is kept on: an own PostgreSQL when none is named, and the migrations of
 * every module.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.yangguang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
