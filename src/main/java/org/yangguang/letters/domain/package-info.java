/** What a letter is and the rules of its life; plain Java. */
@NullMarked
package org.yangguang.letters.domain;

import org.jspecify.annotations.NullMarked;
