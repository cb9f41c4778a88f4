package org.yangguang.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one sheet: the title over the table, numbers as numbers. */
final class SampleSheet {

    /** Widths in characters. */
    private static final int NARROWEST = 8;

    private static final int WIDEST = 40;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("示例");
    private final CellStyle title = style(16, true, BorderStyle.NONE);
    private final CellStyle head = style(11, true, BorderStyle.THIN);
    private final CellStyle plain = style(11, false, BorderStyle.THIN);

    private SampleSheet() {}

    static byte[] of(List<SampleBlock> content) {
        var made = new SampleSheet();
        try (var book = made.book;
                var out = new ByteArrayOutputStream()) {
            content.forEach(made::add);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private void add(SampleBlock block) {
        switch (block) {
            case SampleBlock.Heading(var text) -> line(text);
            case SampleBlock.Paragraph(var text) -> line(text);
            case SampleBlock.Table(var rows) -> table(rows);
        }
    }

    private void line(String text) {
        var cell = sheet.createRow(next()).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(title);
    }

    private void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        if (next() > 0 && columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next() - 1, next() - 1, 0, columns - 1));
        }
        for (int n = 0; n < rows.size(); n++) {
            var cells = rows.get(n);
            var row = sheet.createRow(next());
            for (int column = 0; column < cells.size(); column++) {
                var cell = row.createCell(column);
                var text = cells.get(column);
                if (text.matches("-?\\d{1,9}(\\.\\d+)?")) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(text);
                }
                cell.setCellStyle(n == 0 ? head : plain);
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, width(rows, column) * 256);
        }
    }

    /** Chinese signs are twice as wide as figures. */
    private static int width(List<List<String>> rows, int column) {
        int longest =
                rows.stream()
                        .filter(cells -> column < cells.size())
                        .mapToInt(cells -> cells.get(column).length() * 2 + 2)
                        .max()
                        .orElse(NARROWEST);
        return Math.clamp(longest, NARROWEST, WIDEST);
    }

    private int next() {
        return sheet.getLastRowNum() + 1;
    }

    private CellStyle style(int size, boolean strong, BorderStyle border) {
        var font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) size);
        font.setBold(strong);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(border != BorderStyle.NONE);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(strong ? HorizontalAlignment.CENTER : HorizontalAlignment.GENERAL);
        style.setBorderTop(border);
        style.setBorderBottom(border);
        style.setBorderLeft(border);
        style.setBorderRight(border);
        return style;
    }
}
