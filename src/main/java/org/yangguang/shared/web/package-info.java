/** Pages and answers over HTTP: the frame around a page, its words, and how faults are told. */
@NullMarked
package org.yangguang.shared.web;

import org.jspecify.annotations.NullMarked;
