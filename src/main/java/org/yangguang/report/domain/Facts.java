package org.yangguang.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yangguang.law.report.Amount;
import org.yangguang.law.report.ApplicantColumn;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.ReportTables;
import org.yangguang.law.report.Table3Row;

/**
 * What a text may name in braces: each figure, each cell of the form, and a few sentences whose
 * words depend on the figures.
 */
public final class Facts {

    private final Figures figures;
    private final ReportTables tables;

    private Facts(Figures figures, ReportTables tables) {
        this.figures = figures;
        this.tables = tables;
    }

    /** Every name with its words. */
    public static Map<String, String> of(Figures figures, ReportTables tables) {
        var facts = new Facts(figures, tables);
        var words = new TreeMap<String, String>();
        figures.byName().forEach((name, value) -> words.put(name, plain(value)));
        FormLayout.of(tables.format()).tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.stream())
                .flatMap(cell -> cell.cell().stream())
                .forEach(cell -> words.put(cell.where(), Cells.text(tables, cell)));
        facts.proposals(words);
        words.put("year", Integer.toString(tables.year()));
        words.put("agency", tables.agency());
        words.put("requests.received", Long.toString(facts.received()));
        words.put("requests.applicants", facts.applicants());
        words.put("requests.timeliness", facts.timeliness());
        words.put("remedies.statement", facts.remedies());
        words.put("fees.statement", facts.fees());
        return words;
    }

    /** 主办 in the text means lead and separate together; only these are graded. */
    private void proposals(Map<String, String> words) {
        var lead = proposals("lead");
        var separate = proposals("separate");
        words.put("proposals.answered", plain(lead.add(separate)));
        words.put("proposals.separate", plain(separate));
        words.put("proposals.total", plain(lead.add(separate).add(proposals("assist"))));
    }

    private BigDecimal proposals(String role) {
        return figures.value("proposals.deputies." + role)
                .add(figures.value("proposals.members." + role));
    }

    private long received() {
        return tables.requests().count(Table3Row.NEW, ApplicantColumn.TOTAL);
    }

    /** Who asked: 全部为自然人申请, or how many of each kind. */
    private String applicants() {
        var kinds =
                ApplicantColumn.parts().stream()
                        .filter(column -> tables.requests().count(Table3Row.NEW, column) > 0)
                        .toList();
        return switch (kinds.size()) {
            case 0 -> "未收到申请";
            case 1 -> "全部为%s申请".formatted(name(kinds.getFirst()));
            default ->
                    "其中"
                            + kinds.stream()
                                    .map(
                                            kind ->
                                                    "%s申请%d件"
                                                            .formatted(
                                                                    name(kind),
                                                                    tables.requests()
                                                                            .count(
                                                                                    Table3Row.NEW,
                                                                                    kind)))
                                    .collect(Collectors.joining("、"));
        };
    }

    private static String name(ApplicantColumn kind) {
        return kind == ApplicantColumn.OTHER ? "其他组织" : kind.label();
    }

    /** Whether the answers came within the period (条例第三十三条). */
    private String timeliness() {
        long answered = tables.requests().count(Table3Row.TOTAL, ApplicantColumn.TOTAL);
        long late = figures.count("requests.overdue");
        if (answered == 0) {
            return "本年度没有办结的申请";
        }
        return late == 0
                ? "均在法律规定的时限内给予了答复"
                : "其中%d件在法律规定的时限内办结，%d件超过时限".formatted(answered - late, late);
    }

    /** Reviews and lawsuits because of disclosure work (条例第五十条第一款第三项). */
    private String remedies() {
        var cases = new ArrayList<String>();
        long reviews = cases("T4-1");
        long lawsuits = cases("T4-2") + cases("T4-3");
        if (reviews > 0) {
            cases.add("行政复议案件%d件".formatted(reviews));
        }
        if (lawsuits > 0) {
            cases.add("行政诉讼案件%d件".formatted(lawsuits));
        }
        return cases.isEmpty()
                ? "本年度，未发生因政府信息公开工作产生的行政复议、行政诉讼案件。"
                : "本年度，发生因政府信息公开工作产生的" + String.join("、", cases) + "。";
    }

    private long cases(String group) {
        return tables.remedies().groups().keySet().stream()
                .filter(any -> any.code().equals(group))
                .mapToLong(any -> tables.remedies().sumOfParts(any))
                .sum();
    }

    /** Fees for processing information (信息处理费, 条例第四十二条), counted from notices and payments. */
    private String fees() {
        long notices = figures.count("fees.notices");
        long waived = figures.count("fees.waived");
        if (notices == 0 && waived == 0) {
            return "本年度，未发生政府信息公开方面的收费和减免事项。";
        }
        var told =
                "本年度，发出收费通知%d件，总金额%s元，实际收取%s元"
                        .formatted(
                                notices,
                                yuan("fees.asked", "信息处理费总金额"),
                                yuan("fees.collected", "信息处理费实收金额"));
        return told + (waived == 0 ? "。" : "，减免%d件。".formatted(waived));
    }

    /** Notices of ledgers tell no amount: there the one entered from the accounts stands. */
    private String yuan(String counted, String entered) {
        long yuan = figures.count(counted);
        return yuan > 0 ? Long.toString(yuan) : plain(figures.value(entered));
    }

    private static String plain(BigDecimal value) {
        return Amount.of(value).text();
    }
}
