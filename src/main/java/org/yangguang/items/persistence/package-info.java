/** The SQL of items. */
@NullMarked
package org.yangguang.items.persistence;

import org.jspecify.annotations.NullMarked;
