/** The checks (筛查项), each a small named type; {@link Checks} is the list of them. */
@NullMarked
package org.yangguang.screening.domain.checks;

import org.jspecify.annotations.NullMarked;
