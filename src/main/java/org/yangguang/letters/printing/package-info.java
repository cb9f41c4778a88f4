/** A letter on paper: HTML, PDF and DOCX (参照 GB/T 9704—2012 信函格式). */
@NamedInterface("printing")
@NullMarked
package org.yangguang.letters.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
