package org.yangguang.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.report.doctor.source.UnreadableReport;

/** A file that is no readable report is refused in a sentence that says why. */
class BadFilesTests {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "今天天气很好，没有什么要报告的。|not-a-report",
                "2024年政府信息公开工作年度报告 一、总体情况 全年工作平稳，表格见附图。|no-tables",
                "<html><body><h1>2024年度政府信息公开工作年度报告</h1><p><img src=a.png></p></body></html>|no-tables",
                "GIF89a|scan",
                "Rar!....|kind"
            })
    void refusesWhatIsNoReport(String text, String code) throws IOException {
        assertRefused(written("report.txt", text.getBytes(StandardCharsets.UTF_8)), code);
    }

    @Test
    void refusesAnEmptyFileAndAMissingOne() throws IOException {
        assertRefused(written("empty.pdf", new byte[0]), "empty");
        assertRefused(folder.resolve("nowhere.pdf"), "missing");
        assertRefused(folder, "missing");
    }

    @Test
    void refusesBytesThatMeanNothing() throws IOException {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        assertThat(refusal(written("report.bin", bytes)).code()).isIn("kind", "not-a-report");
    }

    @Test
    void refusesAHugeFileWithoutReadingIt() throws IOException {
        var file = folder.resolve("huge.pdf");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        assertRefused(file, "too-large");
        assertThat(refusal(file)).hasMessageContaining("200 MB");
    }

    @Test
    void refusesAScan() throws IOException {
        var file = folder.resolve("scan.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture =
                    LosslessFactory.createFromImage(
                            document, new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0);
            }
            document.save(file.toFile());
        }
        assertRefused(file, "scan");
    }

    @Test
    void refusesAPdfWithAPassword() throws IOException {
        var file = folder.resolve("locked.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(file.toFile());
        }
        assertRefused(file, "encrypted");
    }

    @Test
    void refusesAnOfficeFileWithAPassword() throws Exception {
        var file = folder.resolve("locked.docx");
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(new byte[5_000]);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertRefused(file, "encrypted");
    }

    @Test
    void refusesMacros() throws IOException {
        assertRefused(
                zip("report.docm", "word/document.xml", "<w/>", "word/vbaProject.bin", "x"),
                "macro");
    }

    @Test
    void refusesAZipThatUnfoldsWithoutEnd() throws IOException {
        var file = folder.resolve("bomb.docx");
        var chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) ' ');
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w='w'><w:body><w:p><w:t>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                zip.write(chunk);
            }
            zip.closeEntry();
        }
        assertRefused(file, "too-large");
    }

    @Test
    void refusesEntitiesOfADocumentType() throws IOException {
        var bomb =
                "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w='w'>&b;</w:document>";
        assertThat(refusal(zip("entities.docx", "word/document.xml", bomb, "x", "x")).code())
                .isIn("damaged", "not-a-report");
    }

    @Test
    void refusesTornFiles() throws IOException {
        var pdf = Files.readAllBytes(Path.of("src/test/resources/reports/raw/huaian-2024.pdf"));
        assertThat(refusal(written("torn.pdf", Arrays.copyOf(pdf, 3_000))).code())
                .isIn("damaged", "scan");
        assertRefused(written("torn.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}), "damaged");
        assertRefused(
                zip(
                        "torn2.docx",
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:body>",
                        "x",
                        "x"),
                "damaged");
    }

    @Test
    void refusesOtherArchives() throws IOException {
        assertRefused(zip("pictures.zip", "a.png", "x", "b.png", "x"), "kind");
    }

    private void assertRefused(Path file, String code) {
        var refusal = refusal(file);
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.getMessage()).containsPattern("\\p{IsHan}{2}").endsWith("。");
    }

    private static UnreadableReport refusal(Path file) {
        return catchThrowableOfType(UnreadableReport.class, () -> ReportDoctor.examine(file));
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(
            String name, String part, String content, String otherPart, String otherContent)
            throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(otherPart));
            zip.write(otherContent.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
