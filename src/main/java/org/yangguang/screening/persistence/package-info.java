/** The tables of screening. */
@NullMarked
package org.yangguang.screening.persistence;

import org.jspecify.annotations.NullMarked;
