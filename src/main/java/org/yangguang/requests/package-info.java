/** Disclosure on request (依申请公开): from receipt to answer, 条例 chapter four. */
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {
            "audit",
            "events",
            "calendar",
            "files",
            "identity",
            "items",
            "jobs",
            "law::calendar",
            "law::decision",
            "law::fee",
            "law::outcome",
            "law::period",
            "law::report",
            "ledgers",
            "letters",
            "notice",
            "org",
            "remedies",
            "retention",
            "shared"
        })
@NullMarked
package org.yangguang.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
