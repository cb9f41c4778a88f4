/** The information processing fee (信息处理费，国办函〔2020〕109号). */
@NamedInterface("fee")
@NullMarked
package org.yangguang.law.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
