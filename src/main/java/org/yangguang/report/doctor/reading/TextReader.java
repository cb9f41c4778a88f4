package org.yangguang.report.doctor.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.report.ReportSection;
import org.yangguang.law.report.ReportText;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/**
 * Divides the words of a report into its parts, leaving out the tables and what the site prints
 * around it.
 */
final class TextReader {

    private static final Pattern HEADING = Pattern.compile("([一二三四五六七八九十]{1,2})[、.．,，:：](.{2,40})");
    private static final Pattern FOOT =
            Pattern.compile(
                    "扫一扫|打印本页|打印正文|关闭窗口|关闭本页|分享到|相关附件|相关链接|相关稿件|版权所有|主办单位|承办单位|网站地图|网站标识码|上一篇|下一篇|浏览次数|责任编辑|.?ICP备.*");
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(?:发布日期|发布时间|公开日期|发文日期|发布于|日期|时间)[:：]?(20\\d\\d)[-年./](\\d{1,2})[-月./](\\d{1,2})");

    private static final int LONGEST_PART = 100_000;

    private final List<Line> lines;
    private final IntPredicate inTable;

    TextReader(List<Line> lines, IntPredicate inTable) {
        this.lines = lines;
        this.inTable = inTable;
    }

    /** The line of the first part's heading, or -1. */
    static int overview(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var heading = heading(lines.get(i));
            if (heading.isPresent() && section(heading.get().title()) == ReportSection.OVERVIEW) {
                return i;
            }
        }
        return -1;
    }

    ReportText read(String title, int titleLine) {
        var parts = new ArrayList<ReportText.Part>();
        var opening = new StringBuilder();
        var body = opening;
        Heading current = null;
        for (int i = Math.max(0, titleLine + 1); i < lines.size(); i++) {
            var line = lines.get(i);
            var heading = heading(line);
            // a heading may stand between two tables; a row's label such as 四、结转下年度继续办理 is none
            if (inTable.test(i) && heading.filter(any -> section(any.title()) != null).isEmpty()) {
                continue;
            }
            if (heading.isPresent()) {
                add(parts, current, body);
                current = heading.get();
                body = new StringBuilder(current.rest());
            } else if (current != null && FOOT.matcher(Plain.compact(line.text())).lookingAt()) {
                break;
            } else if (body.length() < LONGEST_PART) {
                body.append(Plain.compact(line.text()));
                body.append(endsParagraph(line) ? "\n" : "");
            }
        }
        add(parts, current, body);
        return new ReportText(title, opening.toString().strip(), parts, publishedOn());
    }

    private static boolean endsParagraph(Line line) {
        var text = line.text().strip();
        return text.endsWith("。") || text.endsWith("！") || text.endsWith("：") || line.isGrid();
    }

    private static void add(
            List<ReportText.Part> parts, @Nullable Heading heading, StringBuilder body) {
        if (heading != null) {
            parts.add(
                    new ReportText.Part(
                            heading.text(), section(heading.title()), body.toString().strip()));
        }
    }

    /** A heading of the first rank, and the text behind it when both share a line. */
    private record Heading(String text, String title, String rest) {}

    private static Optional<Heading> heading(Line line) {
        var text = line.text().strip();
        if (text.length() > 400
                || (line.isGrid()
                        && line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)) {
            return Optional.empty();
        }
        var plain = Plain.compact(text).replaceAll("^[#*]+|[*]+$", "");
        var matcher = HEADING.matcher(plain);
        if (matcher.matches() && !plain.contains("。") && !plain.contains(";")) {
            return Optional.of(new Heading(plain, matcher.group(2), ""));
        }
        // numbers that Word counts by itself are not in the text
        var bare =
                Stream.of(ReportSection.values())
                        .filter(section -> plain.equals(Plain.compact(section.title())))
                        .findFirst();
        if (bare.isPresent()) {
            return bare.map(section -> new Heading(section.heading(), section.title(), ""));
        }
        return Stream.of(ReportSection.values())
                .filter(section -> plain.startsWith(section.heading()))
                .map(
                        section ->
                                new Heading(
                                        section.heading(),
                                        section.title(),
                                        plain.substring(section.heading().length())))
                .findFirst();
    }

    /** What a heading means; also when it was worded a little differently. */
    static @Nullable ReportSection section(String title) {
        var words = Plain.han(title);
        for (var section : ReportSection.values()) {
            if (words.equals(Plain.han(section.title()))) {
                return section;
            }
        }
        if (words.contains("主要问题") || words.contains("改进情况") || words.contains("改进措施")) {
            return ReportSection.PROBLEMS;
        }
        if (words.contains("复议") && words.contains("诉讼")) {
            return ReportSection.REMEDIES;
        }
        if (words.contains("其他") && words.contains("事项")) {
            return ReportSection.OTHER_MATTERS;
        }
        if (words.contains("收到和处理")) {
            return ReportSection.REQUESTS;
        }
        if (words.contains("主动公开政府信息")) {
            return ReportSection.PROACTIVE;
        }
        return words.equals("总体情况") || words.equals("概述") || words.equals("基本情况")
                ? ReportSection.OVERVIEW
                : null;
    }

    private @Nullable LocalDate publishedOn() {
        for (var line : lines.subList(0, Math.min(200, lines.size()))) {
            var matcher = PUBLISHED.matcher(Plain.compact(line.text()));
            if (matcher.find()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
