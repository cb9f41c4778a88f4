package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;

/** H8: each cell of a compiled report (汇总) is the sum of the units' cells. */
final class CompilationChecks {

    private CompilationChecks() {}

    static List<Finding> of(ReportTables compiled, List<ReportTables> units) {
        var findings = new ArrayList<Finding>();
        for (var row : compiled.requests().rows().keySet()) {
            for (var column : ApplicantColumn.values()) {
                long sum =
                        units.stream().mapToLong(unit -> unit.requests().count(row, column)).sum();
                compare(
                        new CellRef.T3(row, column),
                        sum,
                        compiled.requests().count(row, column),
                        findings);
            }
        }
        for (var group : compiled.remedies().groups().keySet()) {
            for (var result : Table4Result.values()) {
                long sum =
                        units.stream()
                                .mapToLong(unit -> unit.remedies().count(group, result))
                                .sum();
                compare(
                        new CellRef.T4(group, result),
                        sum,
                        compiled.remedies().count(group, result),
                        findings);
            }
        }
        return findings;
    }

    private static void compare(CellRef cell, long sum, long found, List<Finding> findings) {
        if (sum != found) {
            findings.add(
                    Finding.error(
                            "H8",
                            cell.where(),
                            "%s为 %d，各单位相加为 %d。".formatted(cell.label(), found, sum),
                            sum,
                            found));
        }
    }
}
