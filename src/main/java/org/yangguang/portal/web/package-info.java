/** Pages, feeds and lists of the public site. */
@NullMarked
package org.yangguang.portal.web;

import org.jspecify.annotations.NullMarked;
