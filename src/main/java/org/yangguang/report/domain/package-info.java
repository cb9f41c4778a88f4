/** One year's report as a value: its figures, its words, and what checks say of both. */
@NullMarked
package org.yangguang.report.domain;

import org.jspecify.annotations.NullMarked;
