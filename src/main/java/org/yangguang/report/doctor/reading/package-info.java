/** Finds the report's tables and words in lines of cells; knows the form, nothing of files. */
@NullMarked
package org.yangguang.report.doctor.reading;

import org.jspecify.annotations.NullMarked;
