/**
 * Open calculations (办事工具): due dates and fees for anybody, on a page, over the API and on the
 * command line.
 */
@NamedInterface("tools")
@NullMarked
package org.yangguang.portal.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
