/** The report over HTTP: open API, public page, desk. */
@NullMarked
package org.yangguang.report.web;

import org.jspecify.annotations.NullMarked;
