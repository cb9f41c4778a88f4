/** Pages of the desk and the API of items. */
@NullMarked
package org.yangguang.items.web;

import org.jspecify.annotations.NullMarked;
