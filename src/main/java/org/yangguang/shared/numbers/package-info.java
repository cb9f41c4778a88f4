/** Numbers that carry a check of their own: plain values, for forms and for screening alike. */
@NullMarked
package org.yangguang.shared.numbers;

import org.jspecify.annotations.NullMarked;
