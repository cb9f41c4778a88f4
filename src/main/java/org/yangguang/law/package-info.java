/**
 * The law's arithmetic in plain Java (法规): calendar, periods, fees, outcomes and the annual
 * report's form.
 */
@ApplicationModule(
        displayName = "法规",
        allowedDependencies = {})
@NullMarked
package org.yangguang.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
