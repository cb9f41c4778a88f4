/** Drawing pages for paper. */
@NullMarked
package org.yangguang.shared.print;

import org.jspecify.annotations.NullMarked;
