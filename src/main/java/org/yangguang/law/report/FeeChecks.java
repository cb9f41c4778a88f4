package org.yangguang.law.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What part six says of the fee for information (信息处理费), against the tables: S4 and S5. */
final class FeeChecks {

    private static final Pattern NOTICES =
            Pattern.compile(
                    "(?:收费通知|缴费通知)(?:书)?[^\\d。]{0,8}(\\d{1,12})(?:件|份|次)|(?<!\\d)(\\d{1,12})(?:件|份|次)[^。\\d]{0,6}(?:收费通知|缴费通知)");
    private static final Pattern COLLECTED =
            Pattern.compile("(?:收取|收缴|收到|实收|收入)[^。\\d]{0,30}?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(万?)元");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private FeeChecks() {}

    static List<Finding> of(ReportTables tables, ReportText text) {
        var findings = new ArrayList<Finding>();
        var words = Compact.of(text.body(ReportSection.OTHER_MATTERS));
        notices(tables, words, findings);
        collected(tables, words, findings);
        return findings;
    }

    /** S4: who did not pay had been sent a notice. */
    private static void notices(ReportTables tables, String words, List<Finding> findings) {
        long unpaid = tables.requests().count(Table3Row.OTHER_UNPAID, ApplicantColumn.TOTAL);
        var matcher = NOTICES.matcher(words);
        if (unpaid > 0 && matcher.find()) {
            long notices =
                    Long.parseLong(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            if (notices < unpaid) {
                findings.add(
                        new Finding(
                                "S4",
                                Severity.WARNING,
                                "T3-3.6.2/tot",
                                "逾期不缴费而不再处理的有 %d 件，第六部分报告的收费通知只有 %d 件；通知若在上年发出，请说明。"
                                        .formatted(unpaid, notices),
                                unpaid,
                                notices));
            }
        } else if (unpaid > 0
                && !words.isEmpty()
                && !words.contains("信息处理费")
                && !words.contains("收费")) {
            findings.add(
                    Finding.warning(
                            "S4",
                            "T3-3.6.2/tot",
                            "逾期不缴费而不再处理的有 " + unpaid + " 件，第六部分没有报告收取信息处理费的情况。"));
        }
    }

    /** S5: the fee for information is one of the fees of table 2, in 元 here and in 万元 there. */
    private static void collected(ReportTables tables, String words, List<Finding> findings) {
        var fee = tables.table2().value(Table2Line.FEES, 0);
        var matcher = COLLECTED.matcher(words);
        if (fee == null
                || tables.table2().form() == FormVersion.FORM_2019
                || !words.contains("信息处理费")
                || !matcher.find()) {
            return;
        }
        var yuan = new BigDecimal(matcher.group(1).replace(",", ""));
        yuan = matcher.group(2).isEmpty() ? yuan : yuan.multiply(TEN_THOUSAND);
        if (yuan.compareTo(fee.value().multiply(TEN_THOUSAND)) > 0) {
            findings.add(
                    new Finding(
                            "S5",
                            Severity.WARNING,
                            "T2/fee",
                            "第六部分报告收取信息处理费 %s 元，多于表二行政事业性收费 %s 万元；请核对单位和口径。"
                                    .formatted(yuan.toPlainString(), fee.text()),
                            fee.value(),
                            yuan));
        }
    }
}
