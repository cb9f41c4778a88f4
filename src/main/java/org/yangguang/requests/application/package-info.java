/** What officers do with requests. */
@NullMarked
package org.yangguang.requests.application;

import org.jspecify.annotations.NullMarked;
