package org.yangguang.shared.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a list as XLSX, row by row, so that its length does not matter. */
public final class XlsxExport {

    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxExport() {}

    /**
     * Cells are written as text, so a spreadsheet never takes one for a formula.
     *
     * @param words turns a column's message code into its head
     */
    public static <T> void write(
            List<Column<T>> columns, Stream<T> rows, UnaryOperator<String> words, OutputStream out)
            throws IOException {
        try (var book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet();
            sheet.createFreezePane(0, 1);
            writeRow(sheet, 0, columns.stream().map(Column::title).map(words).toList());
            var iterator = rows.iterator();
            for (int at = 1; iterator.hasNext(); at++) {
                T row = iterator.next();
                writeRow(sheet, at, columns.stream().map(c -> c.value().apply(row)).toList());
            }
            book.write(out);
        }
    }

    private static void writeRow(SXSSFSheet sheet, int at, List<String> cells) {
        var row = sheet.createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
