/** What a case says on paper (案卷材料). */
@NullMarked
package org.yangguang.requests.paper;

import org.jspecify.annotations.NullMarked;
