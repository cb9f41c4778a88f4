/** Letters at the desk. */
@NullMarked
package org.yangguang.letters.web;

import org.jspecify.annotations.NullMarked;
