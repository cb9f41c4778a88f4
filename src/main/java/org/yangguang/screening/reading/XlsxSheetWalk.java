package org.yangguang.screening.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.yangguang.screening.Part;
import org.yangguang.screening.Rule;

/** Goes through one sheet, cell by cell. */
final class XlsxSheetWalk extends Walk {

    private static final int LINES_AT_THE_HEAD = 3;
    private static final int LAST_COLUMN = 16_384;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final String sheet;
    private final boolean sheetHidden;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final Gathered out;
    private final int table;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet columnsWithText = new BitSet();
    private final StringBuilder text = new StringBuilder();

    private int row = -1;
    private int column;
    private boolean rowHidden;
    private int hiddenRows;
    private boolean rowCounted;
    private int unseenCells;
    private int filledRows;
    private String type = "";
    private int style;
    private boolean taking;
    private boolean reading;

    XlsxSheetWalk(
            String sheet,
            boolean sheetHidden,
            List<String> strings,
            XlsxStyles styles,
            Gathered out) {
        this.sheet = sheet;
        this.sheetHidden = sheetHidden;
        this.strings = strings;
        this.styles = styles;
        this.out = out;
        table = out.newTable();
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        switch (name) {
            case "col" -> column(at);
            case "row" -> row(at);
            case "c" -> cell(at);
            case "v" -> take(true);
            case "t" -> take(!reading);
            case "rPh" -> reading = true;
            case "oddHeader",
                    "oddFooter",
                    "evenHeader",
                    "evenFooter",
                    "firstHeader",
                    "firstFooter" ->
                    take(true);
            case "formula1", "formula2" -> take(true);
            case "dataValidation" -> {
                out.text(Part.METADATA, sheet + " 数据有效性", Xml.attribute(at, "prompt"));
                out.text(Part.METADATA, sheet + " 数据有效性", Xml.attribute(at, "error"));
            }
            default -> {
                // looks
            }
        }
    }

    @Override
    public void text(String said) {
        if (taking) {
            text.append(said);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> taking = false;
            case "rPh" -> reading = false;
            case "c" -> endCell();
            case "oddHeader",
                    "oddFooter",
                    "evenHeader",
                    "evenFooter",
                    "firstHeader",
                    "firstFooter" -> {
                out.top(Part.HEADER_FOOTER, sheet, text.toString());
                drop();
            }
            case "formula1", "formula2" -> {
                if (text.toString().startsWith("\"")) {
                    out.text(Part.METADATA, sheet + " 数据有效性", text.toString());
                }
                drop();
            }
            default -> {
                // looks
            }
        }
    }

    /** What is hidden in this sheet, now that it was read. */
    void things() {
        if (hiddenRows > 0) {
            out.thing(Rule.HIDDEN_ROW, Part.HIDDEN_ROW, sheet, "", hiddenRows);
        }
        var hidden = (BitSet) hiddenColumns.clone();
        hidden.and(columnsWithText);
        if (!hidden.isEmpty()) {
            var names = new StringBuilder();
            hidden.stream().limit(10).forEach(one -> names.append(letters(one)).append(' '));
            out.thing(
                    Rule.HIDDEN_COLUMN,
                    Part.HIDDEN_COLUMN,
                    sheet,
                    names.toString(),
                    hidden.cardinality());
        }
        if (unseenCells > 0) {
            out.thing(Rule.HIDDEN_TEXT, Part.HIDDEN_TEXT, sheet, "", unseenCells);
        }
    }

    /** A column of no width is hidden too. */
    private void column(XMLStreamReader at) {
        var width = Xml.attribute(at, "width");
        boolean narrow = !width.isEmpty() && decimal(width) < 0.5;
        if (isTrue(Xml.attribute(at, "hidden")) || narrow) {
            int from = number(Xml.attribute(at, "min"));
            int to = Math.min(LAST_COLUMN, number(Xml.attribute(at, "max")));
            if (from >= 1 && to >= from) {
                hiddenColumns.set(from - 1, to);
            }
        }
    }

    private void row(XMLStreamReader at) {
        var number = Xml.attribute(at, "r");
        row = number.isEmpty() ? row + 1 : number(number) - 1;
        column = -1;
        var height = Xml.attribute(at, "ht");
        rowHidden =
                isTrue(Xml.attribute(at, "hidden")) || (!height.isEmpty() && decimal(height) < 0.5);
        rowCounted = false;
    }

    private void cell(XMLStreamReader at) {
        var place = Xml.attribute(at, "r");
        column = place.isEmpty() ? column + 1 : columnOf(place);
        type = Xml.attribute(at, "t");
        style = Xml.attribute(at, "s").isEmpty() ? 0 : number(Xml.attribute(at, "s"));
        drop();
    }

    private void endCell() {
        var value = value();
        drop();
        if (value.isBlank()) {
            return;
        }
        columnsWithText.set(Math.max(0, column));
        var part = part();
        if (part == Part.HIDDEN_ROW && !rowCounted) {
            hiddenRows++;
        }
        if (part == Part.HIDDEN_TEXT) {
            unseenCells++;
        }
        if (!rowCounted) {
            rowCounted = true;
            filledRows++;
        }
        out.cell(
                part,
                sheet + "!" + letters(column) + (row + 1),
                value,
                filledRows <= LINES_AT_THE_HEAD,
                table,
                row,
                column);
    }

    private Part part() {
        if (sheetHidden) {
            return Part.HIDDEN_SHEET;
        }
        if (rowHidden) {
            return Part.HIDDEN_ROW;
        }
        if (hiddenColumns.get(Math.max(0, column))) {
            return Part.HIDDEN_COLUMN;
        }
        return styles.isUnseen(style) ? Part.HIDDEN_TEXT : Part.TEXT;
    }

    private String value() {
        var raw = text.toString();
        return switch (type) {
            case "s" -> {
                int index = raw.strip().matches("\\d{1,9}") ? Integer.parseInt(raw.strip()) : -1;
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "str", "inlineStr", "e", "d" -> raw;
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            default -> figure(raw.strip());
        };
    }

    /** A number with all its digits, or the day that it stands for. */
    private String figure(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        try {
            var figure = new BigDecimal(raw);
            if (styles.isDay(style)
                    && figure.signum() > 0
                    && figure.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
                return DAY_ZERO.plusDays(figure.longValue()).toString();
            }
            return figure.stripTrailingZeros().precision() > 400 || figure.scale() < -400
                    ? raw
                    : figure.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private void take(boolean yes) {
        taking = yes;
    }

    private void drop() {
        text.setLength(0);
        taking = false;
    }

    static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 3; i++) {
            column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
