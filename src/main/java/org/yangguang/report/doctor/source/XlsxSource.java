package org.yangguang.report.doctor.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the sheets of a workbook in their order; places covered by a merged cell are left out,
 * blank cells stay.
 */
final class XlsxSource {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d{1,8})\\.xml");
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_COLUMNS = 200;

    private final OfficePackage office;
    private final List<String> strings = new ArrayList<>();
    private int cells;

    private XlsxSource(OfficePackage office) {
        this.office = office;
    }

    static SourceDocument read(OfficePackage office) throws IOException {
        var source = new XlsxSource(office);
        var lines = new ArrayList<Line>();
        try {
            source.readStrings();
            for (var sheet : source.sheets()) {
                lines.addAll(source.readSheet(sheet));
            }
        } catch (XMLStreamException e) {
            throw new UnreadableReport("damaged", "Excel 文件已损坏，工作表读不出来。请打开后另存再试。", e);
        }
        return new SourceDocument(lines, List.of());
    }

    private List<String> sheets() {
        var numbered = new TreeMap<Integer, String>();
        for (var part : office.parts()) {
            var matcher = SHEET.matcher(part);
            if (matcher.matches()) {
                numbered.put(Integer.parseInt(matcher.group(1)), part);
            }
        }
        return List.copyOf(numbered.values());
    }

    private void readStrings() throws IOException, XMLStreamException {
        if (!office.has("xl/sharedStrings.xml")) {
            return;
        }
        var xml = office.xml("xl/sharedStrings.xml");
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                strings.add(text.toString());
                text.setLength(0);
            }
        }
    }

    private List<Line> readSheet(String part) throws IOException, XMLStreamException {
        var rows = new TreeMap<Integer, TreeMap<Integer, String>>();
        var merges = new ArrayList<String>();
        var xml = office.xml(part);
        int row = 0;
        int column = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = place(xml.getAttributeValue(null, "r"), row + 1);
                    column = 0;
                }
                case "c" -> {
                    column = column(xml.getAttributeValue(null, "r"), column + 1);
                    var text = value(xml);
                    if (column <= MOST_COLUMNS) {
                        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, text);
                    }
                    if (++cells > MOST_CELLS) {
                        throw new UnreadableReport("too-large", "工作表单元格过多，不像一份年度报告，已停止读取。");
                    }
                }
                case "mergeCell" -> merges.add(xml.getAttributeValue(null, "ref"));
                default -> {}
            }
        }
        return new Sheet(rows, merges).lines();
    }

    private static int place(String number, int otherwise) {
        try {
            return number == null ? otherwise : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static int column(String place, int otherwise) {
        var matcher = PLACE.matcher(place == null ? "" : place);
        return matcher.matches() ? columnNumber(matcher.group(1)) : otherwise;
    }

    private static int columnNumber(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    /** The value of one cell as text; a formula counts with its last result. */
    private String value(XMLStreamReader xml) throws XMLStreamException {
        var type = String.valueOf(xml.getAttributeValue(null, "t"));
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                if (name.equals("v") || name.equals("t")) {
                    text.append(xml.getElementText());
                } else {
                    depth++;
                    if (name.equals("f") || name.equals("rPh")) {
                        xml.getElementText();
                        depth--;
                    }
                }
            }
        }
        return switch (type) {
            case "s" -> shared(text.toString());
            case "inlineStr", "str", "e", "b" -> text.toString();
            default -> decimal(text.toString());
        };
    }

    private String shared(String index) {
        int i = place(index, -1);
        return i >= 0 && i < strings.size() ? strings.get(i) : "";
    }

    /**
     * Excel stores 72701.2578 as the nearest binary fraction and writes that out; the shortest form
     * is meant.
     */
    private static String decimal(String text) {
        try {
            var exact = new BigDecimal(text.strip());
            var shortest = new BigDecimal(Double.toString(exact.doubleValue()));
            return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** One sheet's cells with the places that merged cells cover. */
    private record Sheet(TreeMap<Integer, TreeMap<Integer, String>> rows, List<String> merges) {

        List<Line> lines() {
            int width = rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
            var covered = new HashSet<Long>();
            var spans = new TreeMap<Long, Integer>();
            merges.forEach(merge -> cover(merge, covered, spans));
            var lines = new ArrayList<Line>();
            rows.forEach((row, values) -> lines.add(line(row, values, width, covered, spans)));
            return lines;
        }

        private static Line line(
                int row,
                Map<Integer, String> values,
                int width,
                Set<Long> covered,
                Map<Long, Integer> spans) {
            var cells = new ArrayList<Cell>();
            for (int column = 1; column <= width; column++) {
                if (!covered.contains(key(row, column))) {
                    int span = spans.getOrDefault(key(row, column), 1);
                    cells.add(
                            new Cell(
                                    values.getOrDefault(column, "").strip(),
                                    column,
                                    column + span));
                }
            }
            return Line.grid(cells);
        }

        private static void cover(String merge, Set<Long> covered, Map<Long, Integer> spans) {
            var matcher =
                    Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})").matcher(merge);
            if (!matcher.matches()) {
                return;
            }
            int left = columnNumber(matcher.group(1));
            int right = Math.min(columnNumber(matcher.group(3)), MOST_COLUMNS);
            int top = Integer.parseInt(matcher.group(2));
            int bottom = Math.min(Integer.parseInt(matcher.group(4)), top + 1_000);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    if (row != top || column != left) {
                        covered.add(key(row, column));
                    }
                }
            }
            spans.put(key(top, left), right - left + 1);
        }

        private static long key(int row, int column) {
            return row * 1_000L + column;
        }
    }
}
