/** Importing a ledger: look first, then take it as a whole, one line in the trail. */
@NullMarked
package org.yangguang.ledgers.application;

import org.jspecify.annotations.NullMarked;
