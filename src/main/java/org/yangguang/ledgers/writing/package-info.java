/** Writes ledgers as files: CSV and XLSX, row by row. */
@NullMarked
package org.yangguang.ledgers.writing;

import org.jspecify.annotations.NullMarked;
