/** A report in its five forms: HTML, DOCX, PDF, XLSX and JSON. */
@NullMarked
package org.yangguang.report.printing;

import org.jspecify.annotations.NullMarked;
