/**
 * A text made comparable without losing where each sign stood, and what can be found in it at once.
 */
@NullMarked
package org.yangguang.screening.domain.text;

import org.jspecify.annotations.NullMarked;
