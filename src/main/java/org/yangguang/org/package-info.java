/** Who takes part (机构): agencies, their offices, and how the public reaches them. */
@ApplicationModule(
        displayName = "机构",
        allowedDependencies = {"audit"})
@NullMarked
package org.yangguang.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
