package org.yangguang.screening.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.yangguang.screening.Offer;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.checks.Screener;
import org.yangguang.screening.domain.words.Lexicon;
import org.yangguang.screening.domain.words.StarterLists;
import org.yangguang.screening.reading.FileScreening;
import org.yangguang.screening.reading.PlantedFiles;

/** What was taken out of a file is in none of its bytes, and the file still opens. */
class FileCleaningTests {

    private static final Screener SCREENER = new Screener(Lexicon.of(StarterLists.words()));

    @Test
    void aCleanDocxHidesNothing() throws IOException {
        var clean = FileCleaning.of("通知.docm", PlantedFiles.docxWithEverything());
        assertThat(clean.removed())
                .contains(
                        "comments",
                        "tracked-changes",
                        "hidden-text",
                        "macros",
                        "properties",
                        "links");
        assertThat(clean.name()).isEqualTo("通知.docx");
        assertThat(removable(clean)).isEmpty();
        assertThat(unpacked(clean.content()))
                .doesNotContain(PlantedFiles.ID, "示例作者", "示例修改人", "示例单位", "白字", "模板.dotm");
        try (var document = new XWPFDocument(new ByteArrayInputStream(clean.content()))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("关于示例工作的通知", "新增", "正文");
        }
    }

    @Test
    void aCleanXlsxHidesNothing() throws IOException {
        var clean = FileCleaning.of("名单.xlsx", PlantedFiles.xlsxWithEverything());
        assertThat(clean.removed())
                .contains(
                        "hidden-sheets",
                        "hidden-rows",
                        "hidden-columns",
                        "comments",
                        "hidden-text");
        assertThat(removable(clean)).isEmpty();
        assertThat(unpacked(clean.content()))
                .doesNotContain(PlantedFiles.ID, "13812345678", "底表", "批注");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean.content()))) {
            assertThat(book.getNumberOfSheets()).isOne();
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("张伟明");
        }
    }

    @Test
    void aValueStaysWhereItsFormulaLookedAtWhatIsGone() throws IOException {
        byte[] content;
        try (var book = new XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            book.createSheet("公示").createRow(0).createCell(0).setCellFormula("底表!A1*2");
            book.createSheet("底表").createRow(0).createCell(0).setCellValue(21);
            book.setSheetHidden(1, true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            content = out.toByteArray();
        }
        var clean = FileCleaning.of("表.xlsx", content);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean.content()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(42);
        }
    }

    @Test
    void aCleanPdfHidesNothing() throws IOException {
        var clean = FileCleaning.of("a.pdf", PlantedFiles.pdfWithEverything());
        assertThat(clean.removed()).contains("covered-text", "comments", "properties", "embedded");
        assertThat(removable(clean)).isEmpty();
        try (var document = Loader.loadPDF(clean.content())) {
            assertThat(new PDFTextStripper().getText(document)).isBlank();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("370902", "list.csv");
    }

    @Test
    void aCleanPdfHasNoEarlierVersion() throws IOException {
        var clean = FileCleaning.of("a.pdf", PlantedFiles.pdfWithAnEarlierVersion());
        assertThat(clean.removed()).contains("earlier-versions");
        assertThat(removable(clean)).isEmpty();
        try (var document = Loader.loadPDF(clean.content())) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("after");
        }
    }

    @Test
    void aCleanPictureTellsNoPlaceAndLooksTheSame() throws IOException {
        byte[] before = PlantedFiles.jpegWithPlace();
        var clean = FileCleaning.of("a.jpg", before);
        assertThat(removable(clean)).isEmpty();
        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zhang San");
        var one = ImageIO.read(new ByteArrayInputStream(before));
        var other = ImageIO.read(new ByteArrayInputStream(clean.content()));
        assertThat(other.getRGB(3, 3)).isEqualTo(one.getRGB(3, 3));
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
    }

    @Test
    void whatCannotBeCleanedSafelyIsNot() {
        assertThatThrownBy(() -> FileCleaning.of("a.txt", new byte[] {'a'}))
                .isInstanceOf(CannotClean.class)
                .hasMessage("kind");
        assertThatThrownBy(
                        () ->
                                FileCleaning.of(
                                        "a.zip", PlantedFiles.zip(Map.of("a.txt", new byte[1]))))
                .hasMessage("kind");
        assertThatThrownBy(
                        () ->
                                FileCleaning.of(
                                        "a.pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("broken");
    }

    /** A second cleaning finds nothing more to take out. */
    @Test
    void cleaningIsDoneOnce() throws IOException {
        for (var file :
                Map.of(
                                "a.docx", PlantedFiles.docxWithEverything(),
                                "a.xlsx", PlantedFiles.xlsxWithEverything(),
                                "a.jpg", PlantedFiles.jpegWithPlace())
                        .entrySet()) {
            var once = FileCleaning.of(file.getKey(), file.getValue());
            assertThat(FileCleaning.of(file.getKey(), once.content()).removed())
                    .as(file.getKey())
                    .isEqualTo(Set.of());
        }
    }

    private static List<Rule> removable(Cleaned clean) {
        return FileScreening.of(
                        clean.name(),
                        clean.content(),
                        SCREENER,
                        Circumstances.alone(LocalDate.of(2021, 12, 1)))
                .stream()
                .filter(hit -> hit.offers().contains(Offer.REMOVE) || hit.rule() == Rule.UNREADABLE)
                .map(Hit::rule)
                .toList();
    }

    private static String unpacked(byte[] content) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName())
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
