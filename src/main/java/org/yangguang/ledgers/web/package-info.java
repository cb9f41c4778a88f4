/** The import at the desk and over the API. */
@NullMarked
package org.yangguang.ledgers.web;

import org.jspecify.annotations.NullMarked;
