/** The report's own tables: figures, texts and versions. */
@NullMarked
package org.yangguang.report.persistence;

import org.jspecify.annotations.NullMarked;
