package org.yangguang.ledgers.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yangguang.ledgers.Heading;

/** XLSX, all cells as text. */
final class XlsxSheet extends LedgerSheet {

    private static final int HELD = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(HELD);
    private final SXSSFSheet sheet = book.createSheet();
    private final OutputStream out;
    private int at;

    XlsxSheet(List<Heading> headings, OutputStream out) {
        super(headings);
        this.out = out;
        sheet.createFreezePane(0, 1);
    }

    @Override
    void write(List<String> cells) {
        var row = sheet.createRow(at++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > LONGEST) {
                throw tooLong(LONGEST);
            }
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    @Override
    public void finish() throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
