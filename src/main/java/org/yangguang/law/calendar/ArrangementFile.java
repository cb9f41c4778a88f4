package org.yangguang.law.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yangguang.law.calendar.ArrangedDay.Kind;

/**
 * The days of an arrangement as somebody wrote them down, in the form of {@code holidays.csv}: a
 * line of headings and then {@code date,kind,name} a line. Tabs, as a spreadsheet copies them, and
 * Chinese words for headings and kinds are read as well.
 *
 * @param faults what is wrong with the whole, in Chinese sentences
 */
public record ArrangementFile(List<Line> lines, List<String> faults) {

    /**
     * One line below the headings.
     *
     * @param number which line of the text it is, from 1
     * @param day empty when there is a fault
     * @param fault why it is no day, empty when it is one
     */
    public record Line(int number, String text, Optional<ArrangedDay> day, String fault) {}

    private static final Pattern SEPARATOR = Pattern.compile("[,，\t;；]");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private static final Map<String, String> HEADINGS =
            Map.of(
                    "date", "date",
                    "日期", "date",
                    "kind", "kind",
                    "类型", "kind",
                    "name", "name",
                    "节日", "name",
                    "名称", "name");

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "holiday", Kind.HOLIDAY,
                    "放假", Kind.HOLIDAY,
                    "休", Kind.HOLIDAY,
                    "workday", Kind.WORKDAY,
                    "调休上班", Kind.WORKDAY,
                    "上班", Kind.WORKDAY,
                    "班", Kind.WORKDAY,
                    "ordinary", Kind.ORDINARY,
                    "恢复平日", Kind.ORDINARY);

    public ArrangementFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * Reads every line; what cannot be read is told beside it, and the others are read all the
     * same.
     */
    public static ArrangementFile read(String text) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        int head = 0;
        while (head < lines.size() && lines.get(head).isBlank()) {
            head++;
        }
        if (head == lines.size()) {
            return new ArrangementFile(List.of(), List.of("没有内容"));
        }
        var headings = cells(lines.get(head)).stream().map(HEADINGS::get).toList();
        if (!headings.equals(List.of("date", "kind", "name"))) {
            return new ArrangementFile(
                    List.of(),
                    List.of("第一行应为表头“日期,类型,节日”（或 date,kind,name），读到的是“" + lines.get(head) + "”"));
        }
        var read = new ArrayList<Line>();
        for (int i = head + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(line(i + 1, lines.get(i)));
            }
        }
        return new ArrangementFile(read, read.isEmpty() ? List.of("表头下没有日期") : List.of());
    }

    /** Whether every line is a day. */
    public boolean isReadable() {
        return faults.isEmpty() && lines.stream().allMatch(line -> line.day().isPresent());
    }

    /** The days that could be read. */
    public List<ArrangedDay> days() {
        return lines.stream().flatMap(line -> line.day().stream()).toList();
    }

    /** The days as such a text, headings first. */
    public static String write(List<ArrangedDay> days) {
        return Stream.concat(
                        Stream.of("日期,类型,节日"),
                        days.stream()
                                .map(
                                        day ->
                                                String.join(
                                                        ",",
                                                        day.on().toString(),
                                                        day.kind().label(),
                                                        day.festival())))
                .reduce("", (all, line) -> all + line + "\n");
    }

    static ArrangedDay day(String[] cells) {
        return day(List.of(cells));
    }

    private static Line line(int number, String text) {
        try {
            return new Line(number, text, Optional.of(day(cells(text))), "");
        } catch (IllegalArgumentException noDay) {
            return new Line(number, text, Optional.empty(), String.valueOf(noDay.getMessage()));
        }
    }

    private static ArrangedDay day(List<String> cells) {
        if (cells.size() != 3) {
            throw new IllegalArgumentException(
                    "“%s”应有三列：日期、类型、节日".formatted(String.join(",", cells)));
        }
        var date = date(cells.get(0).strip());
        var kind = kind(cells.get(1).strip());
        if (cells.get(2).isBlank()) {
            throw new IllegalArgumentException(date + " 缺少节日名称");
        }
        return new ArrangedDay(date, kind, cells.get(2).strip());
    }

    private static List<String> cells(String line) {
        return Stream.of(SEPARATOR.split(line, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                .toList();
    }

    private static LocalDate date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("日期“%s”应写作 2027-01-01 的样子".formatted(text));
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("日期“%s”不存在".formatted(text), e);
        }
    }

    private static Kind kind(String text) {
        var kind = KINDS.get(text.toLowerCase(java.util.Locale.ROOT));
        if (kind == null) {
            throw new IllegalArgumentException(
                    "类型“%s”应为放假（holiday）、调休上班（workday）或者恢复平日（ordinary）".formatted(text));
        }
        return kind;
    }
}
