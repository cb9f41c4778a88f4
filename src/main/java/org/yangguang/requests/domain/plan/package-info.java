/** The inner days of a case, counted back from its due date (倒排计划). */
@NullMarked
package org.yangguang.requests.domain.plan;

import org.jspecify.annotations.NullMarked;
