/** What people do with letters. */
@NullMarked
package org.yangguang.letters.application;

import org.jspecify.annotations.NullMarked;
