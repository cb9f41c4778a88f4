package org.yangguang.report.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.yangguang.law.report.FormTable;

/** Prints reports as Office files with a writer that knows nothing of our reader. */
final class OfficePrints {

    private OfficePrints() {}

    static void docx(Prints prints, String text, boolean nested, OutputStream out)
            throws IOException {
        try (var document = new XWPFDocument()) {
            int table = 0;
            for (var line : text.lines().toList()) {
                if (line.equals("TABLE")) {
                    var form = prints.tables().get(table++);
                    if (nested) {
                        var outer = document.createTable(1, 1).getRow(0).getCell(0);
                        var cursor = outer.getParagraphs().getFirst().getCTP().newCursor();
                        fill(outer.insertNewTbl(cursor), form, prints);
                    } else {
                        fill(document.createTable(), form, prints);
                    }
                } else {
                    document.createParagraph().createRun().setText(line);
                }
            }
            document.write(out);
        }
    }

    private static void fill(XWPFTable table, FormTable form, Prints prints) {
        var rowsLeft = new int[form.columns()];
        for (int r = 0; r < form.rows().size(); r++) {
            var row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            int column = 0;
            var cells = form.rows().get(r).iterator();
            while (column < form.columns()) {
                if (rowsLeft[column] > 0) {
                    var covered = row.addNewTableCell();
                    int width = 1;
                    while (column + width < form.columns() && rowsLeft[column + width] == -1) {
                        width++;
                    }
                    covered.getCTTc().addNewTcPr().addNewVMerge();
                    span(covered, width);
                    rowsLeft[column]--;
                    if (rowsLeft[column] == 0) {
                        for (int i = 1; i < width; i++) {
                            rowsLeft[column + i] = 0;
                        }
                    }
                    column += width;
                    continue;
                }
                var cell = cells.next();
                var made = row.addNewTableCell();
                made.setText(prints.text(cell));
                if (cell.rowspan() > 1) {
                    made.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    rowsLeft[column] = cell.rowspan() - 1;
                    for (int i = 1; i < cell.colspan(); i++) {
                        rowsLeft[column + i] = -1;
                    }
                }
                span(made, cell.colspan());
                column += cell.colspan();
            }
        }
        table.removeRow(0);
    }

    private static void span(XWPFTableCell cell, int width) {
        if (width > 1) {
            var properties =
                    cell.getCTTc().isSetTcPr()
                            ? cell.getCTTc().getTcPr()
                            : cell.getCTTc().addNewTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
    }

    static void xlsx(Prints prints, String text, boolean merged, OutputStream out)
            throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("年报");
            int table = 0;
            int at = 0;
            for (var line : text.lines().toList()) {
                if (!line.equals("TABLE")) {
                    sheet.createRow(at++).createCell(0).setCellValue(line);
                    continue;
                }
                var form = prints.tables().get(table++);
                var grid = prints.grid(form);
                for (var values : grid) {
                    var row = sheet.createRow(at++);
                    for (int column = 0; column < values.size(); column++) {
                        var value = values.get(column);
                        if (value.matches("\\d+(\\.\\d+)?")) {
                            row.createCell(column).setCellValue(Double.parseDouble(value));
                        } else if (!value.isEmpty()) {
                            row.createCell(column).setCellValue(value);
                        }
                    }
                }
                if (merged) {
                    merge(form, grid.size(), at, sheet);
                }
            }
            book.write(out);
        }
    }

    private static void merge(FormTable form, int rows, int end, XSSFSheet sheet) {
        int top = end - rows;
        var taken = new boolean[rows][form.columns()];
        for (int r = 0; r < rows; r++) {
            int column = 0;
            for (var cell : form.rows().get(r)) {
                while (taken[r][column]) {
                    column++;
                }
                for (int dr = 0; dr < cell.rowspan(); dr++) {
                    for (int dc = 0; dc < cell.colspan(); dc++) {
                        taken[r + dr][column + dc] = true;
                    }
                }
                if (cell.rowspan() * cell.colspan() > 1) {
                    sheet.addMergedRegion(
                            new CellRangeAddress(
                                    top + r,
                                    top + r + cell.rowspan() - 1,
                                    column,
                                    column + cell.colspan() - 1));
                }
            }
        }
    }
}
