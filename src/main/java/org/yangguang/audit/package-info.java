/** Who did what and when (留痕): an append-only, hash-chained record beside every deed. */
@ApplicationModule(
        displayName = "留痕",
        allowedDependencies = {})
@NullMarked
package org.yangguang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
