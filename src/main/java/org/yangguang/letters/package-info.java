/**
 * Official letters (公文文书): drafted from typed fields and a template, reviewed, numbered, printed,
 * delivered with proof. A letter knows its case only by a reference.
 */
@ApplicationModule(
        displayName = "公文文书",
        allowedDependencies = {
            "audit",
            "events",
            "files",
            "identity",
            "jobs",
            "law::calendar",
            "law::outcome",
            "notice",
            "org",
            "release",
            "retention",
            "shared"
        })
@NullMarked
package org.yangguang.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
