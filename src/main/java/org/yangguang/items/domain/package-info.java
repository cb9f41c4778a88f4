/** An item, its content and its way through the chain of review; plain Java. */
@NullMarked
package org.yangguang.items.domain;

import org.jspecify.annotations.NullMarked;
