package org.yangguang.screening.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files with something hidden in them, made for tests. */
public final class PlantedFiles {

    public static final String ID = "370902199003071231";

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R =
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private PlantedFiles() {}

    /** A DOCX whose body is this XML. */
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** A DOCX with more parts. */
    public static byte[] docx(String body, Map<String, String> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                text(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                text(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put(
                "word/document.xml",
                text(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
                                + W
                                + " "
                                + R
                                + "><w:body>"
                                + body
                                + "</w:body></w:document>"));
        more.forEach((name, content) -> parts.put(name, text(content)));
        return zip(parts);
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** Everything that a DOCX can hide, each with an identity number in it. */
    public static byte[] docxWithEverything() {
        var body =
                paragraph("关于示例工作的通知")
                        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏"
                        + ID
                        + "</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>白字</w:t></w:r></w:p>"
                        + "<w:p><w:ins w:id=\"1\" w:author=\"甲\"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id=\"2\" w:author=\"甲\"><w:r><w:delText>删去"
                        + ID
                        + "</w:delText></w:r></w:del></w:p>"
                        + "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>正文</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
        return docx(
                body,
                Map.of(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///D:/内部/模板.dotm\" TargetMode=\"External\"/><Relationship Id=\"rId3\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>",
                        "word/comments.xml",
                        "<w:comments "
                                + W
                                + "><w:comment w:id=\"0\" w:author=\"示例经办\"><w:p><w:r><w:t>此人身份证"
                                + ID
                                + "</w:t></w:r></w:p></w:comment></w:comments>",
                        "word/vbaProject.bin",
                        "macro",
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>示例作者</dc:creator><cp:lastModifiedBy>示例修改人</cp:lastModifiedBy></cp:coreProperties>",
                        "docProps/app.xml",
                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>示例单位</Company><Template>Normal.dotm</Template></Properties>"));
    }

    /**
     * An XLSX with a hidden sheet of names, a hidden row, a hidden column, a comment, white
     * letters.
     */
    public static byte[] xlsxWithEverything() {
        return workbook(new XSSFWorkbook());
    }

    /** The same in the format before 2007. */
    public static byte[] xlsWithEverything() {
        return workbook(new HSSFWorkbook());
    }

    private static byte[] workbook(Workbook given) {
        try (var book = given) {
            var shown = book.createSheet("公示");
            String[] people = {"姓名", "张伟明", "李秀英", "王建国"};
            for (int i = 0; i < people.length; i++) {
                var row = shown.createRow(i);
                row.createCell(0).setCellValue(people[i]);
                row.createCell(1).setCellValue(i == 0 ? "单位" : "示例公司");
                row.createCell(3).setCellValue(i == 0 ? "身份证号" : ID);
            }
            shown.setColumnHidden(3, true);
            var hiddenRow = shown.createRow(5);
            hiddenRow.createCell(0).setCellValue("联系电话13812345678");
            hiddenRow.setZeroHeight(true);
            var white = book.createCellStyle();
            var font = book.createFont();
            font.setColor(IndexedColors.WHITE.getIndex());
            white.setFont(font);
            if (book instanceof XSSFWorkbook xssf) {
                var xssfFont = xssf.createFont();
                xssfFont.setColor(
                        new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {-1, -1, -1}, null));
                white.setFont(xssfFont);
            }
            var cell = shown.createRow(6).createCell(0);
            cell.setCellValue("白色字" + ID);
            cell.setCellStyle(white);
            var drawing = shown.createDrawingPatriarch();
            var comment = drawing.createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setString(book.getCreationHelper().createRichTextString("批注" + ID));
            comment.setAuthor("示例作者");
            shown.getRow(0).getCell(0).setCellComment(comment);
            var hidden = book.createSheet("底表");
            for (int i = 0; i < people.length; i++) {
                var row = hidden.createRow(i);
                row.createCell(0).setCellValue(people[i]);
                row.createCell(1).setCellValue(i == 0 ? "身份证号" : ID);
                row.createCell(2).setCellValue(i == 0 ? "电话" : "1381234567" + i);
            }
            book.setSheetHidden(1, true);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF in which black bars, white letters, the edge of the page and a note hide something. */
    public static byte[] pdfWithEverything() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = new PDType1Font(FontName.HELVETICA);
            try (var ink = new PDPageContentStream(document, page)) {
                write(ink, font, 72, 760, "Notice No. 1");
                write(ink, font, 72, 700, "ID " + ID);
                ink.setNonStrokingColor(0f, 0f, 0f);
                ink.addRect(70, 695, 160, 16);
                ink.fill();
                ink.setNonStrokingColor(1f, 1f, 1f);
                write(ink, font, 72, 660, "white 13812345678");
                ink.setNonStrokingColor(0f, 0f, 0f);
                write(ink, font, 72, -40, "outside 6222021600000000006");
                ink.setNonStrokingColor(0.9f, 0.9f, 0.9f);
                ink.addRect(60, 600, 200, 20);
                ink.fill();
                ink.setNonStrokingColor(0f, 0f, 0f);
                write(ink, font, 72, 605, "on grey ground");
            }
            var note = new PDAnnotationText();
            note.setContents("note " + ID);
            note.setRectangle(new PDRectangle(300, 700, 20, 20));
            page.getAnnotations().add(note);
            document.getDocumentInformation().setAuthor("示例作者");
            attach(
                    document,
                    "list.csv",
                    ("name,id\nx," + ID + "\n").getBytes(StandardCharsets.UTF_8));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain PDF with this text. */
    public static byte[] pdf(String text) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var ink = new PDPageContentStream(document, page)) {
                write(ink, new PDType1Font(FontName.HELVETICA), 72, 700, text);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that was changed by adding to it: the first version still lies in it. */
    public static byte[] pdfWithAnEarlierVersion() {
        try (var document = Loader.loadPDF(pdf("before " + ID))) {
            var page = document.getPage(0);
            try (var ink = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                write(ink, new PDType1Font(FontName.HELVETICA), 72, 700, "after");
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getDictionaryObject("Contents");
            ((org.apache.pdfbox.cos.COSUpdateInfo)
                            page.getCOSObject().getDictionaryObject("Contents"))
                    .setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scanned page with its unseen letters: nothing is hidden in it. */
    public static byte[] scannedPdf(boolean letters) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture =
                    new java.awt.image.BufferedImage(
                            200, 280, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            try (var ink = new PDPageContentStream(document, page)) {
                ink.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                if (letters) {
                    ink.setRenderingMode(RenderingMode.NEITHER);
                    write(ink, new PDType1Font(FontName.HELVETICA), 72, 700, "scanned words");
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream ink, PDFont font, float x, float y, String text)
            throws IOException {
        ink.beginText();
        ink.setFont(font, 12);
        ink.newLineAtOffset(x, y);
        ink.showText(text);
        ink.endText();
    }

    private static void attach(PDDocument document, String name, byte[] content)
            throws IOException {
        var file = new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(content));
        file.setSize(content.length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** An OFD page: text, and text under a black bar. */
    public static byte[] ofd() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "OFD.xml",
                text(
                        "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:Author>示例作者</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
        parts.put(
                "Doc_0/Document.xml",
                text("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                text(
                        "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>"
                                + "<ofd:TextObject Boundary=\"20 20 80 6\"><ofd:TextCode>关于示例的</ofd:TextCode></ofd:TextObject>"
                                + "<ofd:TextObject Boundary=\"100 20 40 6\"><ofd:TextCode>通知</ofd:TextCode></ofd:TextObject>"
                                + "<ofd:TextObject Boundary=\"20 60 90 6\"><ofd:TextCode>"
                                + ID
                                + "</ofd:TextCode></ofd:TextObject>"
                                + "<ofd:PathObject Boundary=\"18 58 100 10\" Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 100 0 L 100 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>"
                                + "<ofd:TextObject Boundary=\"20 90 90 6\"><ofd:TextCode>手机13812345678</ofd:TextCode></ofd:TextObject>"
                                + "</ofd:Layer></ofd:Content></ofd:Page>"));
        return zip(parts);
    }

    /** A JPEG of two segments that says where it was taken and by whom. */
    public static byte[] jpegWithPlace() {
        var tiff = java.nio.ByteBuffer.allocate(160).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x013B).putShort((short) 2).putInt(9).putInt(100);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40);
        tiff.putInt(0);
        tiff.position(40);
        tiff.putShort((short) 2);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(120);
        tiff.putShort((short) 4).putShort((short) 5).putInt(3).putInt(120);
        tiff.putInt(0);
        tiff.position(100);
        tiff.put("Zhang San".getBytes(StandardCharsets.US_ASCII));
        var exif = tiff.array();
        var picture = plainJpeg();
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        int length = 2 + 6 + exif.length;
        out.write(length >> 8);
        out.write(length & 255);
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(exif);
        out.write(picture, 2, picture.length - 2);
        return out.toByteArray();
    }

    private static byte[] plainJpeg() {
        try {
            var out = new ByteArrayOutputStream();
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(
                            8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB),
                    "jpg",
                    out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip in which a few bytes become gigabytes. */
    public static byte[] bomb() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("a.txt", new byte[64 << 20]);
        return zip(parts);
    }

    /** A zip in a zip in a zip … */
    public static byte[] nested(int depth, byte[] inner, String name) {
        byte[] content = inner;
        var within = name;
        for (int i = 0; i < depth; i++) {
            content = zip(Map.of(within, content));
            within = "第" + i + "层.zip";
        }
        return content;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var crc = new CRC32();
                crc.update(part.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
