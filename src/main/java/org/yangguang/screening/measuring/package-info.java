/** Measures how well and how fast the rules find what they should; for the bench and for a test. */
@NullMarked
package org.yangguang.screening.measuring;

import org.jspecify.annotations.NullMarked;
