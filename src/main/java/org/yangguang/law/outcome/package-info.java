/**
 * How a request ends (办理结果): outcome, statistical row, legal ground and the remedies of the day.
 */
@NamedInterface("outcome")
@NullMarked
package org.yangguang.law.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
