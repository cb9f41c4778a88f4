/** Search tasks and the search record that comes of them (检索任务、检索记录). */
@NullMarked
package org.yangguang.requests.domain.search;

import org.jspecify.annotations.NullMarked;
