/** What officers and reviewers do with items. */
@NullMarked
package org.yangguang.items.application;

import org.jspecify.annotations.NullMarked;
