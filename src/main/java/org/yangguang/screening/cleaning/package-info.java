/**
 * Takes out of files what does not show (清除): properties, comments, tracked changes, hidden parts.
 * Runs in the worker; the file that comes out is screened like any other.
 */
@NullMarked
package org.yangguang.screening.cleaning;

import org.jspecify.annotations.NullMarked;
