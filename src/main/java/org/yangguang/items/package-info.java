/**
 * Government information published on the agency's own motion (主动公开，条例第十九条至第二十六条): drafted,
 * reviewed in four steps, published, withdrawn.
 */
@ApplicationModule(
        displayName = "政府信息",
        allowedDependencies = {
            "shared",
            "org",
            "identity",
            "audit",
            "files",
            "ledgers",
            "notice",
            "release",
            "screening"
        })
@NullMarked
package org.yangguang.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
