package org.yangguang.ledgers.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidOperationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yangguang.shared.Refusal;

/** Reads the first sheet of an XLSX as a stream, whatever its length. */
final class XlsxRows {

    private XlsxRows() {}

    static void read(Path file, String name, SheetRows rows) throws IOException {
        ZipGuard.check(file, name);
        try (var xlsx = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var workbook = new XSSFReader(xlsx);
            var sheets = workbook.getSheetsData();
            if (!sheets.hasNext()) {
                throw Refusal.invalid("ledger.not-a-table", name + " has no sheet");
            }
            var cells =
                    new SheetCells(
                            rows,
                            workbook.getStylesTable(),
                            new ReadOnlySharedStringsTable(xlsx, false));
            try (InputStream sheet = sheets.next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(cells);
                parser.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException
                | InvalidOperationException
                | POIXMLException
                | SAXException
                | ParserConfigurationException e) {
            throw Refusal.invalid("ledger.broken-xlsx", name + ": " + e.getMessage());
        }
    }
}
