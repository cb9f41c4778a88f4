/** Letters, their numbers, templates and settings in PostgreSQL. */
@NullMarked
package org.yangguang.letters.persistence;

import org.jspecify.annotations.NullMarked;
