package org.yangguang.shared.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many papers become one file: numbered through, with bookmarks, whatever they were. */
class PdfBinderTests {

    private static final PdfBinder.About ABOUT =
            new PdfBinder.About("案卷（2021-0001）", "示例局", Instant.parse("2021-04-01T01:02:03Z"));

    @TempDir Path folder;

    @Test
    void numbersSheetsThroughAndMarksEveryPiece() throws Exception {
        var bound = folder.resolve("bound.pdf");
        try (var binder = new PdfBinder(folder)) {
            binder.begin("申请表");
            binder.add(paper("申请表", "需要考试成绩"));
            binder.begin("附件");
            binder.add(foreign("foreign", 3, 0), 10);
            binder.begin("照片");
            binder.addPicture(picture("photo.png", 400, 300));
            binder.front(List.of(new PdfBinder.Front("目录", paper("目录", "一、申请表"))));
            binder.write(ABOUT, bound);
        }
        try (var document = Loader.loadPDF(bound.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            assertThat(text(document, 1)).contains("目录", "第 1 页 共 6 页");
            assertThat(text(document, 2)).contains("需要考试成绩", "第 2 页 共 6 页");
            assertThat(text(document, 5)).contains("foreign 3", "第 5 页 共 6 页");
            assertThat(text(document, 6)).contains("第 6 页 共 6 页");
            assertThat(bookmarks(document)).containsExactly("目录 1", "申请表 2", "附件 3", "照片 6");
            var about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("案卷（2021-0001）");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(
                            new String(
                                    document.getDocumentCatalog().getMetadata().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains("案卷（2021-0001）", "zh-CN");
            assertThat(document.getPage(5).getMediaBox().getWidth())
                    .as("a wide picture lies across")
                    .isGreaterThan(document.getPage(5).getMediaBox().getHeight());
        }
    }

    @Test
    void makesTheSameBytesOfTheSamePieces() throws Exception {
        var photo = picture("photo.png", 400, 300);
        var other = foreign("foreign", 2, 0);
        assertThat(hash(photo, other, "one.pdf")).isEqualTo(hash(photo, other, "two.pdf"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void turnsSheetsUpright(int rotation) throws Exception {
        var bound = folder.resolve("turned.pdf");
        try (var binder = new PdfBinder(folder)) {
            binder.add(foreign("turned", 1, rotation), 10);
            binder.write(ABOUT, bound);
        }
        try (var document = Loader.loadPDF(bound.toFile());
                var before = Loader.loadPDF(folder.resolve("turned" + rotation).toFile())) {
            var shown = new PDFRenderer(before).renderImageWithDPI(0, 36);
            boolean wide = shown.getWidth() > shown.getHeight();
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() > box.getHeight()).isEqualTo(wide);
            assertThat(document.getPage(0).getRotation()).isZero();
            assertThat(blackCorner(new PDFRenderer(document).renderImageWithDPI(0, 36)))
                    .as("the mark lies where a reader saw it")
                    .isEqualTo(blackCorner(shown));
        }
    }

    @Test
    void keepsWhatLiesOnASheetSuchAsASeal() throws Exception {
        var bound = folder.resolve("sealed.pdf");
        try (var binder = new PdfBinder(folder)) {
            binder.add(withASeal(), 10);
            binder.write(ABOUT, bound);
        }
        try (var document = Loader.loadPDF(bound.toFile())) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(red(new PDFRenderer(document).renderImageWithDPI(0, 36))).isGreaterThan(50);
        }
    }

    @Test
    void namesWhatCannotBeBoundAndLeavesNothingOfIt() throws Exception {
        var locked = folder.resolve("locked");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(locked.toFile());
        }
        var broken = folder.resolve("broken");
        Files.writeString(broken, "%PDF-1.7\nnothing");
        var cut = folder.resolve("cut");
        byte[] whole = Files.readAllBytes(foreign("cut", 3, 0));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        var noPicture = folder.resolve("photo.jpg");
        Files.write(noPicture, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        try (var binder = new PdfBinder(folder)) {
            binder.add(paper("申请表", ""));
            for (var wrong : List.of(locked, broken)) {
                assertThatThrownBy(() -> binder.add(wrong, 10))
                        .as(wrong.toString())
                        .isInstanceOf(PdfBinder.Unbindable.class);
            }
            var many = foreign("long", 5, 0);
            assertThatThrownBy(() -> binder.add(many, 4)).isInstanceOf(PdfBinder.Unbindable.class);
            assertThatThrownBy(() -> binder.addPicture(noPicture))
                    .isInstanceOf(PdfBinder.Unbindable.class);
            assertThat(binder.pages()).isEqualTo(1);
            try {
                binder.add(cut, 10);
            } catch (PdfBinder.Unbindable repairedByNobody) {
                assertThat(binder.pages()).isEqualTo(1);
            }
            binder.write(ABOUT, folder.resolve("rest.pdf"));
        }
        try (var document = Loader.loadPDF(folder.resolve("rest.pdf").toFile())) {
            assertThat(text(document, 1)).contains("申请表");
        }
    }

    @Test
    void turnsAPhotographTheWayTheCameraWasHeld() {
        assertThat(ExifOrientation.quarterTurns(jpegHeld(6))).isEqualTo(1);
        assertThat(ExifOrientation.quarterTurns(jpegHeld(3))).isEqualTo(2);
        assertThat(ExifOrientation.quarterTurns(jpegHeld(8))).isEqualTo(3);
        assertThat(ExifOrientation.quarterTurns(jpegHeld(1))).isZero();
        assertThat(ExifOrientation.quarterTurns(new byte[] {(byte) 0xFF, (byte) 0xD8, 1})).isZero();
    }

    @Test
    void readsAVeryLargePictureInParts() throws Exception {
        var bound = folder.resolve("large.pdf");
        try (var binder = new PdfBinder(folder)) {
            binder.addPicture(picture("large.png", 9_000, 6_000));
            binder.write(ABOUT, bound);
        }
        try (var document = Loader.loadPDF(bound.toFile())) {
            var resources = document.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            assertThat(resources.getXObject(name).getCOSObject().getInt("Width")).isEqualTo(4_500);
        }
    }

    @Test
    void sheetsWaitOnDiskAndNotInMemory() throws Exception {
        var few = scans(20);
        var many = scans(180);
        assertThat(Files.size(many) - Files.size(few)).isGreaterThan(50L << 20);
        long less = memoryToBind(few);
        long more = memoryToBind(many);
        assertThat(more - less).as("bytes for fifty megabytes more").isLessThan(15L << 20);
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is left behind").hasSize(3);
        }
    }

    /** What is held when all is bound and written, the font for the numbers included. */
    private long memoryToBind(Path scans) throws Exception {
        var bound = folder.resolve("bound.pdf");
        long before = used();
        try (var binder = new PdfBinder(folder)) {
            binder.add(scans, 300);
            binder.write(ABOUT, bound);
            assertThat(Files.size(bound)).isGreaterThan(Files.size(scans) / 2);
            return used() - before;
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Sheets that hold a picture each which nothing makes smaller. */
    private Path scans(int pages) throws IOException {
        var file = folder.resolve("scans" + pages);
        var chance = new Random(7);
        try (var document =
                new PDDocument(
                        MemoryUsageSetting.setupTempFileOnly()
                                .setTempDir(folder.toFile())
                                .streamCache)) {
            for (int n = 1; n <= pages; n++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY);
                byte[] dots = new byte[600 * 600];
                chance.nextBytes(dots);
                image.getRaster().setDataElements(0, 0, 600, 600, dots);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image), 0, 0, 500, 500);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private String hash(Path photo, Path other, String name) throws Exception {
        var bound = folder.resolve(name);
        try (var binder = new PdfBinder(folder)) {
            binder.begin("申请表");
            binder.add(paper("申请表", "考试成绩"));
            binder.begin("附件");
            binder.add(other, 10);
            binder.addPicture(photo);
            binder.front(List.of(new PdfBinder.Front("目录", paper("目录", "一"))));
            binder.write(ABOUT, bound);
        }
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bound)));
    }

    private static byte[] paper(String title, String text) {
        return Paper.titled(title).text(text).sheets();
    }

    /** Sheets of somebody else: a line of text and a black mark at the lower left. */
    private Path foreign(String name, int pages, int rotation) throws IOException {
        var file = folder.resolve(name + rotation);
        try (var document = new PDDocument()) {
            for (int n = 1; n <= pages; n++) {
                var page = new PDPage(new PDRectangle(400, 600));
                page.setRotation(rotation);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.addRect(0, 0, 120, 120);
                    content.fill();
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(150, 300);
                    content.showText(name + " " + n);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path withASeal() throws IOException {
        var file = folder.resolve("seal");
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(10, 10));
            try (var content = new PDPageContentStream(document, look)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(0, 0, 10, 10);
                content.fill();
            }
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(300, 300, 100, 100));
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(look);
            stamp.setAppearance(appearance);
            page.getAnnotations().add(stamp);
            document.save(file.toFile());
        }
        return file;
    }

    private Path picture(String name, int width, int height) throws IOException {
        var file = folder.resolve(name);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static byte[] jpegHeld(int orientation) {
        var jpeg = new ByteArrayOutputStream();
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0};
        tiff[19] = (byte) orientation;
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
        jpeg.writeBytes(new byte[] {0, (byte) (8 + tiff.length)});
        jpeg.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        jpeg.writeBytes(tiff);
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        return jpeg.toByteArray();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<String> bookmarks(PDDocument document) throws IOException {
        var found = new ArrayList<String>();
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            var page = item.findDestinationPage(document);
            found.add(item.getTitle() + " " + (document.getPages().indexOf(page) + 1));
        }
        return found;
    }

    /** Which quarter of the picture holds the black mark: 0 to 3, row by row. */
    private static int blackCorner(BufferedImage image) {
        int[] dark = new int[4];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 64) {
                    dark[(y * 2 / image.getHeight()) * 2 + x * 2 / image.getWidth()]++;
                }
            }
        }
        int most = 0;
        for (int n = 1; n < dark.length; n++) {
            most = dark[n] > dark[most] ? n : most;
        }
        return most;
    }

    private static int red(BufferedImage image) {
        int red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var color = new Color(image.getRGB(x, y));
                red += color.getRed() > 200 && color.getBlue() < 80 ? 1 : 0;
            }
        }
        return red;
    }
}
