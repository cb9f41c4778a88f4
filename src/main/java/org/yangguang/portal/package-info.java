/**
 * The public site (门户网站与政府信息公开专栏，国办公开办函〔2019〕61号): its pages, feeds and maps, made from what other
 * modules publish.
 */
@ApplicationModule(
        displayName = "门户",
        allowedDependencies = {
            "shared",
            "org",
            "files",
            "law::calendar",
            "law::period",
            "law::fee",
            "release",
            "catalogue",
            "items"
        })
@NullMarked
package org.yangguang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
