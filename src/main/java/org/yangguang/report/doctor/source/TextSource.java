package org.yangguang.report.doctor.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads plain text in the shapes that copying and converting produce: laid out by spaces, by tabs,
 * by bars, by commas.
 */
final class TextSource {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-—–―\\s]*[-—–―]\\s*\\d{1,3}\\s*[-—–―]+|第\\d{1,3}页(共\\d{1,3}页)?|\\d{1,3}\\s*/\\s*\\d{1,3}");
    private static final Pattern RULE = Pattern.compile("\\|?[\\s:|+=-]*-{2,}[\\s:|+=-]*\\|?");
    private static final Pattern CELL_AND_BAR = Pattern.compile("([^|]*[^|\\s])\\s*\\|+");
    private static final Pattern BARS = Pattern.compile("\\|+");
    private static final int FIGURES_OF_A_ROW = 5;
    private static final int ROWS_OF_A_CSV = 8;

    private TextSource() {}

    static SourceDocument read(String text) {
        return new SourceDocument(lines(text), List.of());
    }

    private static List<Line> lines(String text) {
        var rows = withoutSpacing(text.replace('\f', '\n').replace('\u00a0', ' ').lines().toList());
        boolean commas = rows.stream().filter(TextSource::isCommaRow).count() >= ROWS_OF_A_CSV;
        return commas
                ? separatedByCommas(text)
                : IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(at -> line(rows, at).stream())
                        .toList();
    }

    /** A text layer that sets an empty line between all figures means no blank cell by it. */
    private static List<String> withoutSpacing(List<String> rows) {
        return FigureSpacing.of(rows).isAlways()
                ? rows.stream().filter(row -> !row.isBlank()).toList()
                : rows;
    }

    private static List<Line> line(List<String> rows, int at) {
        var row = rows.get(at).strip();
        var cell = CELL_AND_BAR.matcher(row);
        if (cell.matches()) {
            return List.of(Line.cell(withoutMarkup(cell.group(1))));
        }
        if (row.isEmpty() || !BARS.matcher(row).matches()) {
            return line(rows.get(at));
        }
        // several bars stand for the places of a merged cell
        return row.length() == 1 && !opensARow(rows, at) ? List.of(Line.cell("")) : List.of();
    }

    /** A bar alone is a blank cell, or where bars open the rows the beginning of one. */
    private static boolean opensARow(List<String> rows, int at) {
        boolean beforeALabel = at + 1 == rows.size() || !Figure.fits(withoutBars(rows.get(at + 1)));
        boolean afterTheHead = at > 0 && withoutBars(rows.get(at - 1)).equals("总计");
        return (beforeALabel || afterTheHead) && barsOpenRows(rows);
    }

    /**
     * Whether the first row of a table, behind words outside of tables, begins with a bar alone.
     */
    private static boolean barsOpenRows(List<String> rows) {
        return IntStream.range(1, rows.size())
                .anyMatch(
                        at -> rows.get(at).strip().equals("|") && !rows.get(at - 1).contains("|"));
    }

    private static String withoutBars(String row) {
        return row.replace("|", "").strip();
    }

    /**
     * Whether the last fields between commas are all figures or blank; commas of a sentence are
     * not.
     */
    private static boolean isCommaRow(String row) {
        var fields = List.of(row.split(",", -1));
        if (fields.size() <= FIGURES_OF_A_ROW) {
            return false;
        }
        var last =
                fields.subList(fields.size() - FIGURES_OF_A_ROW, fields.size()).stream()
                        .map(field -> field.replace("\"", ""))
                        .toList();
        return last.stream().allMatch(Figure::fits) && last.stream().anyMatch(Figure::isNumber);
    }

    private static List<Line> line(String row) {
        var trimmed = row.strip();
        if (isPageNumber(trimmed) || (trimmed.length() > 2 && RULE.matcher(trimmed).matches())) {
            return List.of();
        }
        if (trimmed.startsWith("|") || trimmed.chars().filter(c -> c == '|').count() >= 3) {
            return List.of(barred(trimmed));
        }
        if (trimmed.startsWith("┃") || trimmed.startsWith("│")) {
            return List.of(barred(trimmed.replace('┃', '|').replace('│', '|')));
        }
        if (trimmed.indexOf('\t') > 0 || row.chars().filter(c -> c == '\t').count() > 3) {
            return List.of(tabbed(row));
        }
        // a line that a tab opens is one cell of a table saved as text, blank or not
        return List.of(row.startsWith("\t") ? Line.cell(trimmed) : Line.loose(row));
    }

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    private static Line barred(String row) {
        var inner = row.startsWith("|") ? row.substring(1) : row;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return grid(List.of(inner.split("\\|", -1)));
    }

    private static Line tabbed(String row) {
        return grid(List.of(row.split("\t", -1)));
    }

    private static Line grid(List<String> texts) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(new Cell(withoutMarkup(texts.get(i)), i, i + 1));
        }
        return Line.grid(cells);
    }

    /** Bold marks and line breaks of markdown are not part of the words. */
    private static String withoutMarkup(String cell) {
        return cell.replace("**", "").replaceAll("<br\\s*/?>", "").replace("&nbsp;", "").strip();
    }

    private static List<Line> separatedByCommas(String text) {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            return StreamSupport.stream(parser.spliterator(), false)
                    .map(TextSource::record)
                    .toList();
        } catch (IOException | RuntimeException e) {
            return text.lines().map(row -> grid(List.of(row.split(",", -1)))).toList();
        }
    }

    private static Line record(CSVRecord record) {
        var fields = record.stream().toList();
        if (fields.size() <= 2 || fields.stream().allMatch(String::isBlank)) {
            return Line.loose(fields.stream().collect(Collectors.joining()).strip());
        }
        return grid(fields);
    }
}
