package org.yangguang.law.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the report is on the right form and the right year: the choice of form, H9, S2 and S12.
 */
final class FormChecks {

    private static final Pattern PERIOD =
            Pattern.compile(
                    "(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日.{0,4}?(?:至|到|—|-|~)(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern GOVERNMENT = Pattern.compile(".*(?:人民)?政府(?:办公厅|办公室)?|.*管理委员会|");

    private final ReportTables tables;
    private final ReportText text;
    private final List<Finding> findings = new ArrayList<>();

    private FormChecks(ReportTables tables, ReportText text) {
        this.tables = tables;
        this.text = text;
    }

    static List<Finding> of(ReportTables tables, ReportText text) {
        var checks = new FormChecks(tables, text);
        checks.form();
        checks.period();
        checks.regulations();
        checks.publication();
        return checks.findings;
    }

    private void form() {
        if (tables.year() == 0) {
            findings.add(Finding.warning("H9", "report", "没有从标题或统计期限中认出报告年度。"));
            return;
        }
        boolean late = tables.year() >= 2021;
        if (late
                && tables.table2().form() == FormVersion.FORM_2019
                && !tables.table2().lines().isEmpty()) {
            findings.add(
                    Finding.error(
                            "FORM",
                            "T2",
                            tables.year() + " 年度报告的表二仍用 2019 年格式，应当用国办公开办函〔2021〕30号规定的格式。",
                            "2021",
                            "2019"));
        }
        if (late && tables.requests().has(Table3Row.OTHER_UNDIVIDED)) {
            findings.add(
                    Finding.warning(
                            "FORM", "T3-3.6", "表三“（六）其他处理”没有分三行，是 2019 年格式；2021 年格式分三种情形。"));
        }
        if (!late && tables.format() == FormVersion.FORM_2021) {
            findings.add(
                    Finding.warning(
                            "FORM", "report", tables.year() + " 年度的报告用了 2021 年才规定的格式，请核对年度。"));
        }
    }

    /** H9: from 1 January to 31 December of the year in the title. */
    private void period() {
        var matcher = PERIOD.matcher(Compact.of(text.opening() + text.bodies()));
        while (matcher.find()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(4) == null ? from : Integer.parseInt(matcher.group(4));
            boolean wholeYear =
                    matcher.group(2).equals("1")
                            && matcher.group(3).equals("1")
                            && matcher.group(5).equals("12")
                            && matcher.group(6).equals("31");
            boolean stated = matcher.start() < text.opening().length() && tables.year() > 0;
            if (stated && (from != tables.year() || to != tables.year() || !wholeYear)) {
                findings.add(
                        Finding.error(
                                "H9",
                                "report",
                                "统计期限“%s”与报告年度 %d 不一致，应为当年 1 月 1 日至 12 月 31 日。"
                                        .formatted(matcher.group(), tables.year()),
                                tables.year(),
                                matcher.group()));
            }
            return;
        }
    }

    /** S2: only governments and the State Council's departments make 规章 (立法法第九十一条、第九十三条). */
    private void regulations() {
        boolean some =
                tables.table2().form() == FormVersion.FORM_2021
                        && tables
                                .table2()
                                .lines()
                                .getOrDefault(Table2Line.REGULATIONS, List.of())
                                .stream()
                                .anyMatch(amount -> amount != null && amount.value().signum() != 0);
        if (some && !GOVERNMENT.matcher(tables.agency()).matches()) {
            findings.add(Finding.warning("S2", "T2/reg.made", "部门不能制定规章（国务院部门除外），“规章”一行一般应为 0。"));
        }
    }

    /** S12: departments publish by 31 January, governments by 31 March (条例第四十九条). */
    private void publication() {
        var on = text.publishedOn();
        if (on == null || tables.year() == 0) {
            return;
        }
        boolean government = tables.agency().endsWith("政府");
        var due = LocalDate.of(tables.year() + 1, government ? 3 : 1, 31);
        if (on.isAfter(due)) {
            findings.add(
                    Finding.warning(
                            "S12", "report", "网页标明的发布日期 " + on + " 晚于 " + due + "（条例第四十九条）。"));
        }
    }
}
