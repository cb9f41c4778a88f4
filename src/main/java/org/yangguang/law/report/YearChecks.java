package org.yangguang.law.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A report against the same agency's report of the year before: H5, S1 and S10. */
final class YearChecks {

    private static final double TOO_ALIKE = 0.8;

    private YearChecks() {}

    /** H5: what was carried in is what was carried out a year ago, in each column. */
    static List<Finding> carriedOver(ReportTables now, ReportTables before) {
        var findings = new ArrayList<Finding>();
        if (!now.requests().has(Table3Row.CARRIED_IN)
                || !before.requests().has(Table3Row.CARRIED_OUT)) {
            return findings;
        }
        for (var column : ApplicantColumn.values()) {
            long left = before.requests().count(Table3Row.CARRIED_OUT, column);
            long taken = now.requests().count(Table3Row.CARRIED_IN, column);
            if (left != taken) {
                findings.add(
                        Finding.error(
                                "H5",
                                new CellRef.T3(Table3Row.CARRIED_IN, column).where(),
                                "“%s”一列：%d 年上年结转为 %d，%d 年报告的结转下年度为 %d，两者应当相等。"
                                        .formatted(
                                                column.label(),
                                                now.year(),
                                                taken,
                                                before.year(),
                                                left),
                                left,
                                taken));
            }
        }
        return findings;
    }

    /** S1: 现行有效 = last year's 现行有效 + 制发 − 废止. */
    static List<Finding> documentsInForce(ReportTables now, ReportTables before) {
        var findings = new ArrayList<Finding>();
        for (var line : List.of(Table2Line.REGULATIONS, Table2Line.NORMATIVE)) {
            if (now.table2().form() == FormVersion.FORM_2019
                    || before.table2().form() == FormVersion.FORM_2019) {
                continue;
            }
            var expected =
                    value(before, line, 2).add(value(now, line, 0)).subtract(value(now, line, 1));
            if (expected.compareTo(value(now, line, 2)) != 0) {
                findings.add(
                        new Finding(
                                "S1",
                                Severity.WARNING,
                                new CellRef.T2(FormVersion.FORM_2021, line, 2).where(),
                                "%s现行有效 %s 件；按上年 %s + 制发 %s − 废止 %s 应为 %s 件，若有到期失效等请说明。"
                                        .formatted(
                                                line.label(FormVersion.FORM_2021),
                                                value(now, line, 2).toPlainString(),
                                                value(before, line, 2).toPlainString(),
                                                value(now, line, 0).toPlainString(),
                                                value(now, line, 1).toPlainString(),
                                                expected.toPlainString()),
                                expected,
                                value(now, line, 2)));
            }
        }
        return findings;
    }

    private static BigDecimal value(ReportTables tables, Table2Line line, int column) {
        var amount = tables.table2().value(line, column);
        return amount == null ? BigDecimal.ZERO : amount.value();
    }

    /** S10: more than four fifths of the sentences were already there a year ago. */
    static List<Finding> likeness(ReportText now, ReportText before) {
        var sentences = sentences(now);
        var old = sentences(before);
        long same = sentences.stream().filter(old::contains).count();
        if (sentences.size() < 10 || same <= TOO_ALIKE * sentences.size()) {
            return List.of();
        }
        return List.of(
                Finding.warning(
                        "S10",
                        "report",
                        "正文有 %d%% 的句子与上年报告相同。".formatted(same * 100 / sentences.size())));
    }

    private static Set<String> sentences(ReportText text) {
        var sentences = new HashSet<String>();
        for (var sentence : Compact.of(text.bodies()).split("[。;\n]", -1)) {
            if (sentence.length() >= 8) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
