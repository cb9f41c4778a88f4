/**
 * Which days are working days (工作日), by the State Council's holiday arrangements, and counting with
 * them.
 */
@NamedInterface("calendar")
@NullMarked
package org.yangguang.law.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
