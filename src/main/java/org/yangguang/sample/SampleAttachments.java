package org.yangguang.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.yangguang.files.FileId;
import org.yangguang.files.FileStore;
import org.yangguang.shared.list.XlsxExport;

/** Makes the real XLSX files that hang on the sample's publications. */
@Component
class SampleAttachments {

    private final FileStore files;

    SampleAttachments(FileStore files) {
        this.files = files;
    }

    /** The attachment of a publication, none when it names none. */
    List<FileId> of(SampleHighlight highlight) {
        if (highlight.attachment().isEmpty()) {
            return List.of();
        }
        var content = new ByteArrayInputStream(sheet(highlight));
        return List.of(files.keep(highlight.attachment(), XlsxExport.MEDIA_TYPE, content).id());
    }

    private static byte[] sheet(SampleHighlight highlight) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("示例");
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue(highlight.attachment().replace(".xlsx", "") + "（示例）");
            for (int n = 1; n <= 20; n++) {
                var row = sheet.createRow(n);
                row.createCell(0).setCellValue(n);
                row.createCell(1).setCellValue("示例内容第" + n + "行");
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
