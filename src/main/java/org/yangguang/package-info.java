@NullMarked
package org.yangguang;

import org.jspecify.annotations.NullMarked;
