package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checks that a report can be put to (年报校验). Hard ones are called H, soft ones S; what only the
 * register of cases can show (S6, S7, S8) is checked where the register is.
 */
public final class ReportChecks {

    private ReportChecks() {}

    /** What the tables alone can show: H1 to H4 and H6. */
    public static List<Finding> ofTables(ReportTables tables) {
        return inOrder(Stream.of(ArithmeticChecks.of(tables), BlankChecks.of(tables)));
    }

    /**
     * What one report can show: the tables, the choice of form, the parts and the text against the
     * tables.
     */
    public static List<Finding> ofReport(ReportTables tables, ReportText text, String original) {
        return inOrder(
                Stream.of(
                        ArithmeticChecks.of(tables),
                        BlankChecks.of(tables),
                        SectionChecks.of(tables, text),
                        FormChecks.of(tables, text),
                        ClaimChecks.of(tables, text),
                        FeeChecks.of(tables, text),
                        WordingChecks.of(tables, text, original)));
    }

    /** What last year's tables show: H5 and S1. */
    public static List<Finding> ofYears(ReportTables now, ReportTables before) {
        return inOrder(
                Stream.of(
                        YearChecks.carriedOver(now, before),
                        YearChecks.documentsInForce(now, before)));
    }

    /** What last year's text shows: S10. */
    public static List<Finding> ofYears(ReportText now, ReportText before) {
        return YearChecks.likeness(now, before);
    }

    /** H8: a compiled report against its units' tables. */
    public static List<Finding> ofCompilation(ReportTables compiled, List<ReportTables> units) {
        return CompilationChecks.of(compiled, units);
    }

    private static List<Finding> inOrder(Stream<List<Finding>> findings) {
        return new ArrayList<>(
                findings.flatMap(List::stream)
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList());
    }
}
