package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;
import org.yangguang.report.doctor.source.SourceDocument;

/**
 * Finds the report's title, the agency and the year; the page around it may name reports of other
 * years as well.
 */
final class TitleReader {

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<before>.{0,40}?)(?<year>20\\d\\d|二[〇零○OoО]?[〇零○一二][〇零○一二三四五六七八九]{1,2})年?度?(?<agency>[^。；;]{0,40}?)"
                            + "(?:关于)?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)(?:\\(.{0,12}\\))?");
    private static final Pattern YEAR_BEHIND =
            Pattern.compile(
                    "(?<agency>.{2,40}?)(?:政府|政务)信息公开(?:工作)?年度报告\\(?(?<year>20\\d\\d)年?度?\\)?");
    private static final Pattern PERIOD =
            Pattern.compile("(20\\d\\d)年1月1日.{0,4}(?:至|到|—|-|~)(?:(20\\d\\d)年)?12月31日");
    private static final Pattern AGENCY_IN_OPENING =
            Pattern.compile("本报告(?:由|是)([^，,。]{4,30}?)(?:根据|按照|依据|依照|编制)|请与([^，,。(]{4,30}?)联系");
    private static final Pattern AGENCY =
            Pattern.compile(
                    ".{2,30}(局|委|委员会|政府|办公室|办公厅|厅|院|中心|街道|办事处|管委会|部|署|队|所|镇|乡|区|县|市|省|州|社|会|公司|学校|大学|医院|站)");
    private static final int LONGEST = 90;

    private TitleReader() {}

    /** What was found; the year is 0 and the agency empty where nothing says it. */
    record Title(String text, String agency, int year, int line) {}

    static Title read(SourceDocument document, int overview) {
        var inLines = inLines(document.lines(), overview < 0 ? document.lines().size() : overview);
        var named =
                document.titles().stream()
                        .filter(text -> text.length() <= 2 * LONGEST)
                        .map(TitleReader::clean)
                        .flatMap(text -> parse(text, -1).stream())
                        .findFirst();
        var title =
                inLines.filter(found -> !found.agency().isEmpty() || named.isEmpty())
                        .or(() -> named)
                        .orElse(new Title("", "", 0, -1));
        return completed(title, document.lines());
    }

    /**
     * Of the lines before the first part, those that read as a title; the last of them stands
     * nearest to the text.
     */
    private static Optional<Title> inLines(List<Line> lines, int end) {
        Optional<Title> best = Optional.empty();
        for (int i = 0; i < end; i++) {
            var found = titleFrom(lines, i, end);
            if (found.isPresent()
                    && (!found.get().agency().isEmpty()
                            || best.filter(any -> !any.agency().isEmpty()).isEmpty())) {
                best = found;
            }
        }
        return best;
    }

    /** A title that begins in a line, over up to three lines; the agency may stand alone above. */
    private static Optional<Title> titleFrom(List<Line> lines, int start, int end) {
        var text = new StringBuilder();
        int taken = 0;
        for (int i = start; i < end && taken < 3; i++) {
            var words = clean(lines.get(i).text());
            if (words.isEmpty()) {
                if (taken == 0) {
                    return Optional.empty();
                }
                continue;
            }
            text.append(words);
            taken++;
            if (text.length() > LONGEST) {
                return Optional.empty();
            }
            var found = parse(text.toString(), i);
            if (found.isPresent()) {
                return found.map(
                        title -> title.agency().isEmpty() ? above(title, lines, start) : title);
            }
            if (words.contains("。") || words.length() > 45) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Title above(Title title, List<Line> lines, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
            var words = clean(lines.get(i).text());
            if (!words.isEmpty()) {
                return AGENCY.matcher(words).matches()
                        ? new Title(
                                words + title.text(),
                                Agencies.fullName(words),
                                title.year(),
                                title.line())
                        : title;
            }
        }
        return title;
    }

    private static Optional<Title> parse(String text, int line) {
        var matcher = TITLE.matcher(text);
        if (matcher.matches()) {
            var agency = agency(matcher.group("before"), matcher.group("agency"));
            return Optional.of(new Title(text, agency, year(matcher.group("year")), line));
        }
        var behind = YEAR_BEHIND.matcher(text);
        return behind.matches()
                ? Optional.of(
                        new Title(
                                text,
                                agency("", behind.group("agency")),
                                year(behind.group("year")),
                                line))
                : Optional.empty();
    }

    private static String agency(String before, String behind) {
        return Stream.of(behind, before)
                .map(name -> name.replaceAll("^(关于|本级|的)|(关于|的|全市|全区|全县)$", ""))
                .filter(name -> Plain.han(name).length() >= 2)
                .findFirst()
                .map(Agencies::fullName)
                .orElse("");
    }

    /** Without spaces, way marks of the site and the site's name behind the title. */
    private static String clean(String text) {
        var plain = Plain.compact(text).replaceAll("^#+|\\*\\*", "");
        var last = plain.split("[>»›]", -1);
        return last[last.length - 1].split("[_|]|-{1,2}(?=\\p{IsHan}{2,}(?:网|网站|政府|局)$)", 2)[0]
                .replaceAll("^[\"“《]+|[\"”》]+$", "");
    }

    private static Title completed(Title title, List<Line> lines) {
        var text = new StringBuilder();
        lines.stream().limit(2_000).map(line -> Plain.compact(line.text())).forEach(text::append);
        int year =
                title.year() > 0
                        ? title.year()
                        : period(text).map(matcher -> Integer.parseInt(matcher.group(1))).orElse(0);
        var agency = title.agency().isEmpty() ? agencyOf(text) : title.agency();
        return new Title(title.text(), agency, year, title.line());
    }

    private static Optional<Matcher> period(CharSequence text) {
        var matcher = PERIOD.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static String agencyOf(CharSequence text) {
        var matcher = AGENCY_IN_OPENING.matcher(text);
        while (matcher.find()) {
            var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (AGENCY.matcher(name).matches() && !name.startsWith("本")) {
                return Agencies.fullName(name);
            }
        }
        return "";
    }

    private static int year(String digits) {
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(digits);
        }
        var number = new ArrayList<String>();
        digits.codePoints()
                .forEach(c -> number.add(String.valueOf(Math.max(0, "〇一二三四五六七八九".indexOf(c)))));
        var joined = String.join("", number);
        return joined.length() == 4 ? Integer.parseInt(joined) : 0;
    }
}
