/** The rules of screening (筛查规则) and what they look at; plain Java. */
@NullMarked
package org.yangguang.screening.domain;

import org.jspecify.annotations.NullMarked;
