/** The file of a case as evidence: one numbered bundle (复议、诉讼案卷). */
@NullMarked
package org.yangguang.requests.bundle;

import org.jspecify.annotations.NullMarked;
