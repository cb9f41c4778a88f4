/**
 * The report doctor (年报体检): reads a published report of any agency and says what is wrong with it.
 */
@NullMarked
package org.yangguang.report.doctor;

import org.jspecify.annotations.NullMarked;
