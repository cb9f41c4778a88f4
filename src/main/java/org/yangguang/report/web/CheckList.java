package org.yangguang.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yangguang.law.report.Finding;
import org.yangguang.law.report.Severity;
import org.yangguang.shared.web.Check;

/** The checks beside a report: the hard ones that hold, then what was found. */
final class CheckList {

    private static final List<String> OF_ONE_YEAR =
            List.of("H1", "H2", "H3", "H4", "H6", "H7", "H9");

    private CheckList() {}

    /**
     * @param words finds the sentence of a check that holds
     * @param withYearBefore whether last year's report was there to compare
     */
    static List<Check> of(
            List<Finding> findings, boolean withYearBefore, Function<String, String> words) {
        var rules = new ArrayList<>(OF_ONE_YEAR);
        if (withYearBefore) {
            rules.addAll(List.of("H5", "S1"));
        }
        rules.sort(null);
        var checks = new ArrayList<Check>();
        for (var rule : rules) {
            if (findings.stream().noneMatch(finding -> finding.rule().equals(rule))) {
                var code = "report.check." + rule.toLowerCase(Locale.ROOT);
                checks.add(new Check("ok", rule, words.apply(code), ""));
            }
        }
        findings.stream().map(CheckList::check).forEach(checks::add);
        return checks;
    }

    private static Check check(Finding finding) {
        var tone = finding.severity() == Severity.ERROR ? "wrong" : "warn";
        return new Check(tone, finding.rule(), finding.message(), place(finding.where()));
    }

    /** Where on the page the finding speaks of. */
    private static String place(String where) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("T2", "#part-2");
        parts.put("T3", "#part-3");
        parts.put("T4", "#part-4");
        parts.put("一", "#part-1");
        parts.put("五", "#part-5");
        parts.put("六", "#part-6");
        return parts.entrySet().stream()
                .filter(entry -> where.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
