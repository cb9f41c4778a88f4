/** Suggestions of deputies and proposals of CPPCC members (建议提案), and how they were answered. */
@ApplicationModule(
        displayName = "建议提案",
        allowedDependencies = {"audit", "identity", "ledgers", "org", "shared"})
@NullMarked
package org.yangguang.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
