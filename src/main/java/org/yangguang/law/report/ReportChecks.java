package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;

/** The checks that one report can be put to (年报校验); hard ones are called H, soft ones S. */
public final class ReportChecks {

    private ReportChecks() {}

    /** What the tables alone can show: H1 to H4 and H6. */
    public static List<Finding> ofTables(ReportTables tables) {
        var findings = new ArrayList<>(ArithmeticChecks.of(tables));
        findings.addAll(BlankChecks.of(tables));
        return findings;
    }
}
