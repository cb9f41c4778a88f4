/** What people do with screening: run it, decide about its hits, keep the lists. */
@NullMarked
package org.yangguang.screening.application;

import org.jspecify.annotations.NullMarked;
