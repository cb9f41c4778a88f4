/**
 * The basic catalogue of what is published on the agency's own motion (主动公开基本目录): which matters, on
 * what basis, when, by whom and where.
 */
@ApplicationModule(displayName = "公开目录", allowedDependencies = "shared")
@NullMarked
package org.yangguang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
