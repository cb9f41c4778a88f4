/** Reads ledger files as offices have them: CSV in UTF-8 or GB18030, and XLSX. */
@NamedInterface("reading")
@NullMarked
package org.yangguang.ledgers.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
