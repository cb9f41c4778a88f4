/** The tables of imports. */
@NullMarked
package org.yangguang.ledgers.persistence;

import org.jspecify.annotations.NullMarked;
