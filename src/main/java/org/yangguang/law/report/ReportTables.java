package org.yangguang.law.report;

/** The figures of one agency's annual report (政府信息公开工作年度报告): tables 2, 3 and 4. */
public record ReportTables(
        String agency,
        int year,
        FormVersion format,
        Table3 requests,
        Table4 remedies,
        Table2 table2) {}
