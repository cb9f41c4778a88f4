/** What people do with a year's report: compute it, write its text, send it to review. */
@NullMarked
package org.yangguang.report.application;

import org.jspecify.annotations.NullMarked;
