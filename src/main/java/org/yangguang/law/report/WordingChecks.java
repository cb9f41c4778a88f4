package org.yangguang.law.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Care in the wording: sums of channels (S9), silence about corrected cases (S11) and matters of
 * style (A…).
 */
final class WordingChecks {

    private static final Pattern COUNT = Pattern.compile("(?<!\\d)(\\d{1,12})余?(条|件|个|篇)");
    private static final Pattern CHANNELS = Pattern.compile("网站|微信|微博|客户端|专栏|当面|来信|信函|网上|邮寄|公众号");
    private static final Pattern PHONE = Pattern.compile("(?:电话|传真)[:：]?(\\d{7,8})(?!\\d|-)");
    private static final Pattern MIXED_BRACKETS =
            Pattern.compile("（[^（）()]{0,200}\\)|\\([^（）()]{0,200}）");
    private static final Pattern SUB_HEADING =
            Pattern.compile("(?:^|[。;\n])\\(([六七八九十])\\)[^。]{2,40}");
    private static final List<String> PARTS = List.of("总体情况", "主动公开", "申请", "复议", "问题", "其他");

    private final ReportTables tables;
    private final ReportText text;
    private final List<Finding> findings = new ArrayList<>();

    private WordingChecks(ReportTables tables, ReportText text) {
        this.tables = tables;
        this.text = text;
    }

    /**
     * @param original the words as printed, for what normalising would hide
     */
    static List<Finding> of(ReportTables tables, ReportText text, String original) {
        var checks = new WordingChecks(tables, text);
        checks.channelsAddUp();
        checks.correctedCasesAreMentioned();
        checks.listOfParts();
        checks.extraAspects();
        checks.phones();
        checks.brackets(original);
        checks.repeatedSentences();
        checks.asOfDates();
        return checks.findings;
    }

    /** S9: 共 2112 条，其中 … 930 条、330 条、706 条、146 条. */
    private void channelsAddUp() {
        for (var paragraph : Compact.of(text.bodies()).split("\n", -1)) {
            int of = paragraph.indexOf("其中");
            if (of < 0 || paragraph.startsWith("其中包括", of)) {
                continue;
            }
            var before = COUNT.matcher(paragraph.substring(0, of)).results().toList();
            var behind = paragraph.substring(of, end(paragraph, of));
            var parts = COUNT.matcher(behind).results().toList();
            if (!before.isEmpty()
                    && parts.size() >= 3
                    && CHANNELS.matcher(behind).results().count() >= 2) {
                compare(before.getLast(), parts);
            }
        }
    }

    private static int end(String paragraph, int from) {
        int end = paragraph.indexOf('。', from);
        return end < 0 ? paragraph.length() : end;
    }

    private void compare(MatchResult whole, List<MatchResult> parts) {
        long total = Long.parseLong(whole.group(1));
        var same = parts.stream().filter(part -> part.group(2).equals(whole.group(2))).toList();
        long sum = same.stream().mapToLong(part -> Long.parseLong(part.group(1))).sum();
        if (same.size() >= 3 && sum != total) {
            findings.add(
                    new Finding(
                            "S9",
                            Severity.WARNING,
                            "一",
                            "正文分渠道的数字相加为 %d%s，合计写为 %d%s；各项若有重叠或未列全请说明。"
                                    .formatted(sum, whole.group(2), total, whole.group(2)),
                            total,
                            sum));
        }
    }

    private void correctedCasesAreMentioned() {
        long corrected = 0;
        for (var group : Table4Group.values()) {
            corrected += tables.remedies().count(group, Table4Result.CORRECTED);
        }
        var words = text.whole();
        boolean silent =
                words.length() > 300
                        && !words.contains("纠")
                        && !words.contains("败诉")
                        && !words.contains("撤销");
        if (corrected > 0 && silent) {
            findings.add(Finding.warning("S11", "T4", "表四有 " + corrected + " 件结果纠正，正文没有提及原因和改进。"));
        }
    }

    /** A2: the opening lists the parts in other words than their headings, or not all six. */
    private void listOfParts() {
        var opening = Compact.of(text.opening());
        int start = opening.indexOf("全文包括");
        start = start < 0 ? opening.indexOf("内容包括") : start;
        if (start < 0) {
            return;
        }
        var list = opening.substring(start, end(opening, start));
        long named = PARTS.stream().filter(list::contains).count();
        boolean verbatim =
                List.of(ReportSection.values()).stream()
                        .allMatch(
                                section ->
                                        list.contains(
                                                        Compact.of(section.title())
                                                                .replaceFirst("^政府信息公开", ""))
                                                && !list.contains("因政府信息公开工作"));
        if (named < PARTS.size()) {
            findings.add(Finding.warning("A2", "opening", "开头列举的部分不足六项，与格式要求的六部分不一致。"));
        } else if (!verbatim) {
            findings.add(Finding.warning("A2", "opening", "开头列举的六部分名称与正文标题不一致。"));
        }
    }

    /** A3: part one has five aspects in the form. */
    private void extraAspects() {
        var matcher = SUB_HEADING.matcher(Compact.of(text.body(ReportSection.OVERVIEW)));
        if (matcher.find()) {
            findings.add(
                    Finding.warning(
                            "A3",
                            "一",
                            "“一、总体情况”规定写五个方面，报告另有“"
                                    + matcher.group().replaceAll("^[。;\n]", "")
                                    + "”。"));
        }
    }

    private void phones() {
        var matcher = PHONE.matcher(Compact.of(text.opening()));
        if (matcher.find()) {
            findings.add(
                    Finding.warning("A6", "opening", "联系电话或传真 " + matcher.group(1) + " 没有写区号。"));
        }
    }

    private void brackets(String original) {
        var matcher = MIXED_BRACKETS.matcher(original);
        if (matcher.find()) {
            var found = matcher.group();
            findings.add(
                    Finding.warning(
                            "A7",
                            "report",
                            "全角、半角括号混用：“"
                                    + found.substring(Math.max(0, found.length() - 24))
                                    + "”。"));
        }
    }

    private void repeatedSentences() {
        var seen = new HashSet<String>();
        var last = "";
        for (var sentence : Compact.of(text.bodies()).split("[。\n]", -1)) {
            var words = sentence.replaceAll("^[\\d.、()一二三四五六七八九十]+", "");
            boolean again =
                    words.length() >= 12
                            && (last.endsWith(words) || (words.length() >= 30 && !seen.add(words)));
            if (again) {
                findings.add(Finding.warning("A8", "report", "同一句话重复出现：“" + words + "”。"));
            }
            last = sentence;
        }
    }

    private void asOfDates() {
        var words = Compact.of(text.bodies());
        if (words.contains("截止目前")) {
            findings.add(Finding.warning("A10", "report", "“截止目前”应为“截至”，并写明具体日期，以便与统计期限核对。"));
        }
    }
}
