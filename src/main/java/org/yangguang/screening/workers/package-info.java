/**
 * The processes in which files are opened: small, limited, watched and killed when they take too
 * long.
 */
@NullMarked
package org.yangguang.screening.workers;

import org.jspecify.annotations.NullMarked;
