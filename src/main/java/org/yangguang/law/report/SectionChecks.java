package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * H7: six parts, in order, headings verbatim, none empty. A part that is worded or numbered
 * otherwise can only be pointed at; a table or a part that is nowhere is an error.
 */
final class SectionChecks {

    private static final int SHORTEST_REPORT = 150;
    private static final Pattern SOME_PROBLEMS = Pattern.compile("(?:主要)?问题|改进|不足");

    private final ReportTables tables;
    private final ReportText text;
    private final List<Finding> findings = new ArrayList<>();

    private SectionChecks(ReportTables tables, ReportText text) {
        this.tables = tables;
        this.text = text;
    }

    static List<Finding> of(ReportTables tables, ReportText text) {
        var checks = new SectionChecks(tables, text);
        checks.tables();
        if (text.whole().length() < SHORTEST_REPORT) {
            checks.findings.add(Finding.note("H7", "report", "文件里几乎只有表格，没有可核对的正文。"));
        } else {
            checks.parts();
            checks.order();
        }
        return checks.findings;
    }

    private void tables() {
        missing(tables.table2().lines().isEmpty(), "T2", "表二（主动公开政府信息情况）");
        missing(tables.requests().rows().isEmpty(), "T3", "表三（收到和处理政府信息公开申请情况）");
        missing(tables.remedies().groups().isEmpty(), "T4", "表四（政府信息公开行政复议、行政诉讼情况）");
        if (!tables.requests().rows().isEmpty()) {
            tables.requests().form().table3Rows().stream()
                    .filter(row -> !tables.requests().has(row))
                    .forEach(
                            row ->
                                    findings.add(
                                            Finding.warning(
                                                    "H7",
                                                    row.code(),
                                                    "表三没有读到“" + row.fullLabel() + "”一行。")));
        }
        if (!tables.table2().lines().isEmpty()) {
            tables.table2().form().table2Lines().stream()
                    .filter(line -> !tables.table2().lines().containsKey(line))
                    .forEach(
                            line ->
                                    findings.add(
                                            Finding.warning(
                                                    "H7",
                                                    "T2",
                                                    "表二没有读到“"
                                                            + line.label(tables.table2().form())
                                                            + "”一行。")));
        }
    }

    private void missing(boolean missing, String where, String name) {
        if (missing) {
            findings.add(Finding.error("H7", where, "没有找到" + name + "，或表中没有数字。", name, "无"));
        }
    }

    private void parts() {
        for (var section : ReportSection.values()) {
            var part = text.part(section);
            if (part.isEmpty()) {
                absent(section);
            } else {
                wording(section, part.get());
                emptiness(section, part.get());
            }
        }
        var others =
                text.parts().stream()
                        .filter(part -> part.section() == null)
                        .map(ReportText.Part::heading)
                        .toList();
        if (!others.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "H7", "report", "正文另有六部分之外的一级标题：" + String.join("；", others) + "。"));
        }
    }

    private void absent(ReportSection section) {
        boolean hidden =
                switch (section) {
                    case PROACTIVE -> !tables.table2().lines().isEmpty();
                    case REQUESTS -> !tables.requests().rows().isEmpty();
                    case REMEDIES -> !tables.remedies().groups().isEmpty();
                    case PROBLEMS -> SOME_PROBLEMS.matcher(text.bodies()).find();
                    case OVERVIEW -> !text.opening().isEmpty() || !text.parts().isEmpty();
                    case OTHER_MATTERS -> text.bodies().contains("信息处理费");
                };
        var message = "没有找到标题“" + section.heading() + "”。";
        findings.add(
                hidden
                        ? Finding.warning("H7", section.number().substring(0, 1), message)
                        : Finding.error(
                                "H7",
                                section.number().substring(0, 1),
                                message,
                                section.heading(),
                                "无"));
    }

    private void wording(ReportSection section, ReportText.Part part) {
        if (!Compact.of(part.heading()).equals(Compact.of(section.heading()))) {
            findings.add(
                    Finding.warning(
                            "H7",
                            section.number().substring(0, 1),
                            "标题“%s”与规定的“%s”不一致。".formatted(part.heading(), section.heading())));
        }
    }

    private void emptiness(ReportSection section, ReportText.Part part) {
        boolean words =
                section == ReportSection.OVERVIEW
                        || section == ReportSection.PROBLEMS
                        || section == ReportSection.OTHER_MATTERS;
        if (words && part.body().isBlank()) {
            findings.add(
                    Finding.error(
                            "H7",
                            section.number().substring(0, 1),
                            "“" + section.heading() + "”下面没有内容；没有可报告的也应写明“无”。",
                            "有内容",
                            "空"));
        }
    }

    private void order() {
        var order =
                text.parts().stream()
                        .map(ReportText.Part::section)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var sorted = order.stream().sorted().toList();
        if (!order.equals(sorted)) {
            findings.add(Finding.warning("H7", "report", "六部分的次序与规定不一致。"));
        }
    }
}
