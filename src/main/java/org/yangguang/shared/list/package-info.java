/** One list pattern for every module: filters in the address, sorting, paging, export to XLSX. */
@NullMarked
package org.yangguang.shared.list;

import org.jspecify.annotations.NullMarked;
