/**
 * What every module may lean on: refusals, dates in China time, pages, lists, personal-data care.
 */
@ApplicationModule(displayName = "公共", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.yangguang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
