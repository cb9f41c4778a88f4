/** The catalogue of what an agency publishes on its own motion (主动公开目录，条例第十二条、第二十条). */
@ApplicationModule(
        displayName = "公开目录",
        allowedDependencies = {"shared", "org", "identity", "audit"})
@NullMarked
package org.yangguang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
