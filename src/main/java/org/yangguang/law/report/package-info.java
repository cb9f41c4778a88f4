/** The form of the annual report (政府信息公开工作年度报告) of 2019 and 2021, its tables and its checks. */
@NamedInterface("report")
@NullMarked
package org.yangguang.law.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
