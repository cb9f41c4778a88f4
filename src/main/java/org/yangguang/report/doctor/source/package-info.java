/** Turns a file of any accepted kind into lines of cells; knows formats, nothing of reports. */
@NullMarked
package org.yangguang.report.doctor.source;

import org.jspecify.annotations.NullMarked;
