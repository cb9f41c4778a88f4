/**
 * From questions to the one outcome of a request, with its reasons (判断公开与否): 条例第十四条至第十六条、
 * 第三十二条至第三十九条.
 */
@NamedInterface("decision")
@NullMarked
package org.yangguang.law.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
