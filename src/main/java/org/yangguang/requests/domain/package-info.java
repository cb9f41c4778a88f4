/** A request as the Regulation sees it: plain values, each step a new one. */
@NullMarked
package org.yangguang.requests.domain;

import org.jspecify.annotations.NullMarked;
