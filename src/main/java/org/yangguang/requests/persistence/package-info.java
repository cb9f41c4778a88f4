/** The table of requests. */
@NullMarked
package org.yangguang.requests.persistence;

import org.jspecify.annotations.NullMarked;
