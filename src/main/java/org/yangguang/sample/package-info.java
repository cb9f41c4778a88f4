/**
 * The sample agency of the demo: Tai'an's human-resources bureau in 2021, with ledgers that produce
 * its report.
 */
@ApplicationModule(
        displayName = "示例机构",
        allowedDependencies = {
            "shared",
            "org",
            "identity",
            "files",
            "items",
            "catalogue",
            "ledgers",
            "ledgers::reading",
            "report",
            "law::calendar",
            "law::outcome",
            "law::period",
            "law::report",
            "letters",
            "remedies",
            "requests"
        })
@NullMarked
package org.yangguang.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
