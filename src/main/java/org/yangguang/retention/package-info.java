/**
 * Keeping and destroying (保管与销毁): what personal data is kept for how long, and how it is destroyed
 * while the numbers stay (个人信息保护法第十九条、第四十七条).
 */
@ApplicationModule(
        displayName = "保管与销毁",
        allowedDependencies = {"audit", "identity", "notice", "org", "shared"})
@NullMarked
package org.yangguang.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
