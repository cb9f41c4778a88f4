/** The word lists of screening (词表) and the one pass that finds all of them. */
@NullMarked
package org.yangguang.screening.domain.words;

import org.jspecify.annotations.NullMarked;
