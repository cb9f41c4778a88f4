package org.yangguang.shared.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Binds many papers into one PDF on sheets of A4 (装订): each piece as it comes, the sheets numbered
 * through, a bookmark for each piece. What is bound waits in temporary files and not in memory.
 *
 * <p>A sheet of another PDF becomes a picture of itself (form XObject): nothing of its own numbers,
 * bookmarks, scripts or attachments comes along. The same pieces bound at the same moment make the
 * same bytes.
 */
public final class PdfBinder implements AutoCloseable {

    private static final float NUMBER_SIZE = 9;

    private final PDDocument document;
    private final Path folder;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Begins a file.
     *
     * @param folder where what is bound waits until it is written
     */
    public PdfBinder(Path folder) {
        this.folder = folder;
        this.document = new PDDocument(cache());
    }

    private record Piece(String title, int first) {}

    private StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupMixed(16L << 20).setTempDir(folder.toFile()).streamCache;
    }

    /** How many sheets it has by now. */
    public int pages() {
        return document.getNumberOfPages();
    }

    /** A bookmark at the next sheet. */
    public void begin(String title) {
        pieces.add(new Piece(title, pages()));
    }

    /** Adds sheets of our own as they are. */
    public void add(byte[] pdf) {
        try (var source = Loader.loadPDF(pdf)) {
            add(source, true);
        } catch (IOException e) {
            throw new UncheckedIOException("a paper of our own cannot be bound", e);
        }
    }

    /**
     * Adds the sheets of a PDF that somebody sent, a little smaller so that the number has room.
     *
     * @throws Unbindable when it is locked, broken or has no sheets; nothing of it is bound then
     */
    public void add(Path pdf, int mostPages) throws Unbindable {
        int before = pages();
        try (var source = Loader.loadPDF(new RandomAccessReadBufferedFile(pdf.toFile()), cache())) {
            if (source.isEncrypted()) {
                throw new Unbindable("locked");
            }
            int count = source.getNumberOfPages();
            if (count == 0 || count > mostPages) {
                throw new Unbindable(count == 0 ? "without sheets" : "too long");
            }
            add(source, false);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            while (pages() > before) {
                document.removePage(pages() - 1);
            }
            throw new Unbindable("broken");
        }
    }

    /** A piece cannot be bound; it is named instead. */
    public static final class Unbindable extends Exception {
        private static final long serialVersionUID = 1L;

        Unbindable(String why) {
            super(why);
        }
    }

    /**
     * Adds a picture on a sheet of its own.
     *
     * @throws Unbindable when it is no picture that can be read
     */
    public void addPicture(Path file) throws Unbindable {
        try {
            document.addPage(BoundSheet.of(PictureReading.of(file, document), document));
        } catch (IOException | RuntimeException e) {
            throw new Unbindable("no picture");
        }
    }

    private void add(PDDocument source, boolean ours) throws IOException {
        var layers = new LayerUtility(document);
        for (var page : source.getPages()) {
            document.addPage(BoundSheet.of(source, page, layers, ours));
        }
    }

    /** Puts sheets of our own before all others; bookmarks stay where they were. */
    public void front(List<Front> fronts) {
        try {
            int first = 0;
            var moved = new ArrayList<Piece>();
            for (var front : fronts) {
                moved.add(new Piece(front.title(), first));
                first = insert(front.pdf(), first);
            }
            for (var piece : pieces) {
                moved.add(new Piece(piece.title(), piece.first() + first));
            }
            pieces.clear();
            pieces.addAll(moved);
        } catch (IOException e) {
            throw new UncheckedIOException("a paper of our own cannot be bound", e);
        }
    }

    /** Something that stands before the pieces, such as their index. */
    @SuppressWarnings("ArrayRecordComponent") // on its way through
    public record Front(String title, byte[] pdf) {}

    private int insert(byte[] pdf, int first) throws IOException {
        int at = first;
        try (var source = Loader.loadPDF(pdf)) {
            var layers = new LayerUtility(document);
            for (var page : source.getPages()) {
                var sheet = BoundSheet.of(source, page, layers, true);
                if (at < pages()) {
                    document.getPages().insertBefore(sheet, document.getPage(at));
                } else {
                    document.addPage(sheet);
                }
                at++;
            }
        }
        return at;
    }

    /** How many sheets a PDF of our own has. */
    public static int pagesOf(byte[] pdf) {
        try (var source = Loader.loadPDF(pdf)) {
            return source.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper of our own cannot be counted", e);
        }
    }

    /** What a file says of itself. */
    public record About(String title, String author, Instant madeAt) {}

    /** Numbers the sheets and writes the file. */
    public void write(About about, Path to) {
        try (InputStream font = ChinesePdf.font()) {
            number(PDType0Font.load(document, font, true));
            bookmarks();
            PdfDescription.write(about, document);
            document.setDocumentId(about.madeAt().toEpochMilli());
            document.save(to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be written", e);
        }
    }

    private void number(PDFont font) throws IOException {
        int n = 0;
        int all = pages();
        for (var page : document.getPages()) {
            var text = "第 %d 页 共 %d 页".formatted(++n, all);
            float width = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
            var box = page.getMediaBox();
            try (var content =
                    new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font, NUMBER_SIZE);
                content.newLineAtOffset(
                        box.getWidth() - width - 12 * BoundSheet.MILLIMETRE,
                        7 * BoundSheet.MILLIMETRE);
                content.showText(text);
                content.endText();
            }
        }
    }

    private void bookmarks() {
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        for (var piece : pieces) {
            if (piece.first() < pages()) {
                var there = new PDPageFitDestination();
                there.setPage(document.getPage(piece.first()));
                var item = new PDOutlineItem();
                item.setTitle(piece.title());
                item.setDestination(there);
                outline.addLast(item);
            }
        }
        outline.openNode();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("temporary files cannot be taken away", e);
        }
    }
}
