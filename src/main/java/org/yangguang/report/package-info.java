/**
 * The annual report (政府信息公开工作年度报告): computed, printed, published, and the doctor for reports of any
 * agency.
 */
@ApplicationModule(
        displayName = "年度报告",
        allowedDependencies = {
            "shared",
            "law :: report",
            "org",
            "identity",
            "audit",
            "files",
            "ledgers",
            "items",
            "documents",
            "requests",
            "remedies",
            "proposals"
        })
@NullMarked
package org.yangguang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
