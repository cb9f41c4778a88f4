/** Screening at the desk and for programs. */
@NullMarked
package org.yangguang.screening.web;

import org.jspecify.annotations.NullMarked;
