/** Legal periods (期限): when an answer is due and why, and the other periods around a request. */
@NamedInterface("period")
@NullMarked
package org.yangguang.law.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
