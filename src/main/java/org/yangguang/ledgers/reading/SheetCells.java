package org.yangguang.ledgers.reading;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the XML of one sheet and tells its rows. */
final class SheetCells extends DefaultHandler {

    /** Longer whole numbers lose their last digits in a spreadsheet. */
    private static final BigDecimal EXACT_BELOW = new BigDecimal("1000000000000000");

    private final SheetRows rows;
    private final StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final StringBuilder text = new StringBuilder();
    private List<SheetRows.Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inPhonetic;

    SheetCells(SheetRows rows, StylesTable styles, ReadOnlySharedStringsTable strings) {
        this.rows = rows;
        this.styles = styles;
        this.strings = strings;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var place = attributes.getValue("r");
                column = place == null ? column + 1 : columnOf(place);
                type = valueOr(attributes.getValue("t"), "n");
                style = Integer.parseInt(valueOr(attributes.getValue("s"), "0"));
                text.setLength(0);
            }
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> inValue = !inPhonetic;
            default -> {
                // formulas, widths, links and the like say nothing that a ledger needs
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    cells.add(cell());
                }
            }
            case "row" -> rows.add(row, cells);
            default -> {
                // as above
            }
        }
    }

    private SheetRows.Cell cell() {
        var value = text.toString();
        return switch (type) {
            case "s" ->
                    new SheetRows.Cell(
                            column, strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "n" -> number(value.strip());
            case "b" -> new SheetRows.Cell(column, value.equals("1") ? "是" : "否");
            default -> new SheetRows.Cell(column, value);
        };
    }

    private SheetRows.Cell number(String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return new SheetRows.Cell(column, value);
        }
        if (isDate(number)) {
            var moment = DateUtil.getLocalDateTime(number.doubleValue());
            return new SheetRows.Cell(
                    column, DateTimeFormatter.ISO_LOCAL_DATE.format(moment.toLocalDate()));
        }
        var plain = number.stripTrailingZeros();
        return new SheetRows.Cell(
                column,
                (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString(),
                number.abs().compareTo(EXACT_BELOW) >= 0);
    }

    private boolean isDate(BigDecimal number) {
        if (number.signum() <= 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        var cellStyle = styles.getStyleAt(style);
        return cellStyle != null
                && DateUtil.isADateFormat(
                        cellStyle.getDataFormat(), cellStyle.getDataFormatString())
                && DateUtil.isValidExcelDate(number.doubleValue());
    }

    /** {@code AB12} stands in column 27, counted from 0. */
    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private static String valueOr(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
