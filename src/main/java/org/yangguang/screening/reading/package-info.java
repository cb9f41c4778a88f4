/**
 * Opens files and tells every text that is in them, also the hidden ones. Runs in a process of its
 * own: what comes from outside is taken apart there and not in the program.
 */
@NullMarked
package org.yangguang.screening.reading;

import org.jspecify.annotations.NullMarked;
