/** Reviews and lawsuits over disclosure (复议诉讼): the agency as respondent or defendant. */
@ApplicationModule(
        displayName = "复议诉讼",
        allowedDependencies = {
            "audit",
            "calendar",
            "identity",
            "law::calendar",
            "law::period",
            "law::report",
            "ledgers",
            "notice",
            "org",
            "shared"
        })
@NullMarked
package org.yangguang.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
