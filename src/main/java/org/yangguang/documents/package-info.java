/** The register of rules and normative documents (规章、行政规范性文件) and which of them are in force. */
@ApplicationModule(
        displayName = "行政规范性文件",
        allowedDependencies = {"shared", "org", "identity", "audit", "ledgers", "items"})
@NullMarked
package org.yangguang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
