/**
 * Ledgers that an office brings (台账导入): read, checked row by row, taken as a whole or not at all.
 */
@ApplicationModule(
        displayName = "台账导入",
        allowedDependencies = {"audit", "identity", "org", "shared"})
@NullMarked
package org.yangguang.ledgers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
