package org.yangguang.report.doctor.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text layer of a PDF with its places, and the lines that make its tables. */
final class PdfSource {

    private static final int MOST_PAGES = 500;
    private static final int FEWEST_CHARACTERS = 100;
    private static final int MOST_CHARACTERS = 2_000_000;

    private PdfSource() {}

    static SourceDocument read(Path file) throws IOException {
        try (var document =
                Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableReport("too-large", "PDF 超过 " + MOST_PAGES + " 页，不像一份年度报告。");
            }
            return new SourceDocument(lines(document), List.of());
        } catch (InvalidPasswordException e) {
            throw new UnreadableReport("encrypted", "PDF 设有打开密码，无法读取。请换成不加密的文件。", e);
        } catch (IOException e) {
            throw new UnreadableReport("damaged", "PDF 已损坏或不完整，打不开。请重新下载或另存后再试。", e);
        }
    }

    private static List<Line> lines(PDDocument document) throws IOException {
        var lines = new ArrayList<Line>();
        var characters = new Characters();
        long count = 0;
        long chinese = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            var glyphs = characters.of(document, number);
            count += glyphs.size();
            if (count > MOST_CHARACTERS) {
                throw new UnreadableReport("too-large", "PDF 的文字过多，不像一份年度报告，已停止读取。");
            }
            chinese +=
                    glyphs.stream()
                            .filter(glyph -> Plain.isHan(glyph.text().codePointAt(0)))
                            .count();
            lines.addAll(page(glyphs, RuledTable.on(Rulings.of(document.getPage(number - 1)))));
        }
        if (count < FEWEST_CHARACTERS) {
            throw new UnreadableReport(
                    "scan", "PDF 里没有文字层，可能是扫描件或图片。请提供由 Word 等直接导出的 PDF，或先做文字识别。");
        }
        if (chinese * 10 < count) {
            throw new UnreadableReport(
                    "garbled", "PDF 的文字层无法辨认（字体没有对应的文字编码）。请提供 Word 文件或重新导出 PDF。");
        }
        return lines;
    }

    /** Tables and loose lines of a page, from top to bottom. */
    private static List<Line> page(List<Glyph> glyphs, List<RuledTable> tables) {
        record Piece(double top, List<Line> lines) {}
        var pieces = new ArrayList<Piece>();
        var loose = new ArrayList<>(glyphs);
        for (var table : tables) {
            var inside = loose.stream().filter(table::holds).toList();
            if (!inside.isEmpty()) {
                loose.removeAll(inside);
                pieces.add(new Piece(table.top(), table.lines(inside)));
            }
        }
        for (var row : Glyph.rows(loose)) {
            var words = Glyph.words(row);
            var text = String.join(" ", words.stream().map(Cell::text).toList());
            if (!TextSource.isPageNumber(text)) {
                pieces.add(new Piece(row.getFirst().centre(), List.of(Line.loose(text, words))));
            }
        }
        return pieces.stream()
                .sorted(Comparator.comparingDouble(Piece::top))
                .flatMap(piece -> piece.lines().stream())
                .toList();
    }

    /**
     * Collects a page's characters with their places; what stands across the page's direction is a
     * watermark.
     */
    private static final class Characters extends PDFTextStripper {
        private static final int MOST = 200_000;

        private final List<TextPosition> positions = new ArrayList<>();

        List<Glyph> of(PDDocument document, int page) throws IOException {
            positions.clear();
            setStartPage(page);
            setEndPage(page);
            getText(document);
            double direction =
                    Stream.of(0d, 90d, 180d, 270d)
                            .max(Comparator.comparingLong(this::running))
                            .orElse(0d);
            return positions.stream()
                    .filter(position -> position.getDir() == direction)
                    .filter(
                            position ->
                                    position.getUnicode() != null
                                            && !position.getUnicode().isBlank())
                    .map(Characters::glyph)
                    .toList();
        }

        private long running(double direction) {
            return positions.stream().filter(position -> position.getDir() == direction).count();
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (positions.size() < MOST) {
                positions.add(position);
            }
        }

        private static Glyph glyph(TextPosition position) {
            double left = position.getXDirAdj();
            double size = Math.max(position.getFontSizeInPt(), position.getHeightDir());
            return new Glyph(
                    position.getUnicode(),
                    left,
                    left + position.getWidthDirAdj(),
                    position.getYDirAdj(),
                    size);
        }
    }
}
