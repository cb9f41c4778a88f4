package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sums that the form itself demands (勾稽关系): H1 to H4. Blank cells count as nought. */
final class ArithmeticChecks {

    private ArithmeticChecks() {}

    static List<Finding> of(ReportTables tables) {
        var findings = new ArrayList<Finding>();
        findings.addAll(balance(tables.requests()));
        findings.addAll(resultsAddUp(tables.requests()));
        findings.addAll(applicantsAddUp(tables.requests()));
        findings.addAll(remediesAddUp(tables.remedies()));
        return findings;
    }

    /** H1: 第一项加第二项之和，等于第三项加第四项之和, in each column. */
    private static List<Finding> balance(Table3 table) {
        if (!Stream.of(Table3Row.NEW, Table3Row.CARRIED_IN, Table3Row.TOTAL, Table3Row.CARRIED_OUT)
                .allMatch(table::has)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var column : ApplicantColumn.values()) {
            long in =
                    table.count(Table3Row.NEW, column) + table.count(Table3Row.CARRIED_IN, column);
            long total = table.count(Table3Row.TOTAL, column);
            long left = table.count(Table3Row.CARRIED_OUT, column);
            if (in != total + left) {
                findings.add(
                        Finding.error(
                                "H1",
                                where(Table3Row.TOTAL, column),
                                "“%s”一列不平：本年新收 %d + 上年结转 %d = %d，办理结果总计 %d + 结转下年度 %d = %d，两者应当相等。"
                                        .formatted(
                                                column.label(),
                                                table.count(Table3Row.NEW, column),
                                                table.count(Table3Row.CARRIED_IN, column),
                                                in,
                                                total,
                                                left,
                                                total + left),
                                in,
                                total + left));
            }
        }
        return findings;
    }

    /** H2: （七）总计 is the sum of all results, in each column. */
    private static List<Finding> resultsAddUp(Table3 table) {
        var results =
                table.form().table3Rows().stream()
                        .filter(row -> row.kind() == Table3Row.Kind.RESULT)
                        .toList();
        if (!table.has(Table3Row.TOTAL) || !results.stream().allMatch(table::has)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var column : ApplicantColumn.values()) {
            long sum = results.stream().mapToLong(row -> table.count(row, column)).sum();
            long total = table.count(Table3Row.TOTAL, column);
            if (sum != total) {
                findings.add(
                        Finding.error(
                                "H2",
                                where(Table3Row.TOTAL, column),
                                "“%s”一列：各项办理结果相加为 %d，“（七）总计”为 %d，两者应当相等。"
                                        .formatted(column.label(), sum, total),
                                sum,
                                total));
            }
        }
        return findings;
    }

    /**
     * H3: in each row the total is the sum of the six kinds of applicants. A blank total is left to
     * H6.
     */
    private static List<Finding> applicantsAddUp(Table3 table) {
        var findings = new ArrayList<Finding>();
        for (var row : table.rows().keySet()) {
            var total = table.value(row, ApplicantColumn.TOTAL);
            long sum = table.sumOfParts(row);
            if (total != null && total != sum) {
                findings.add(
                        Finding.error(
                                "H3",
                                where(row, ApplicantColumn.TOTAL),
                                "“%s”一行：各类申请人相加为 %d，总计为 %d，两者应当相等。"
                                        .formatted(row.fullLabel(), sum, total),
                                sum,
                                total));
            }
        }
        return findings;
    }

    /** H4: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each group. */
    private static List<Finding> remediesAddUp(Table4 table) {
        var findings = new ArrayList<Finding>();
        for (var group : table.groups().keySet()) {
            var total = table.value(group, Table4Result.TOTAL);
            long sum = table.sumOfParts(group);
            if (total != null && total != sum) {
                findings.add(
                        Finding.error(
                                "H4",
                                new CellRef.T4(group, Table4Result.TOTAL).where(),
                                "表四“%s”：维持、纠正、其他、未审结相加为 %d，总计为 %d，两者应当相等。"
                                        .formatted(group.label(), sum, total),
                                sum,
                                total));
            }
        }
        return findings;
    }

    private static String where(Table3Row row, ApplicantColumn column) {
        return new CellRef.T3(row, column).where();
    }
}
