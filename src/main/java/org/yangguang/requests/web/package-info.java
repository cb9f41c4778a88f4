/** Requests at the desk. */
@NullMarked
package org.yangguang.requests.web;

import org.jspecify.annotations.NullMarked;
