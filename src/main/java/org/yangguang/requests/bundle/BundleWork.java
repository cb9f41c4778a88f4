package org.yangguang.requests.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.yangguang.requests.bundle.Bundle.Row;
import org.yangguang.requests.bundle.BundleItem.Given;
import org.yangguang.requests.bundle.BundleItem.Sheets;
import org.yangguang.requests.bundle.BundleItem.Withheld;
import org.yangguang.requests.paper.CasePapers;
import org.yangguang.shared.print.Paper;
import org.yangguang.shared.print.PdfBinder;

/**
 * Binds one bundle in a folder of its own, which is taken away with it: the PDF with cover, index
 * and evidence list before the pieces, and the archive of the pieces with their fingerprints.
 */
final class BundleWork implements AutoCloseable {

    /** More sheets of one file make no evidence that anybody reads; it lies in the archive. */
    private static final int MOST_PAGES = 1_000;

    private final Path folder;
    private final BundleCover cover;
    private final CasePapers papers;
    private final List<Row> rows = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private int pages;

    BundleWork(Path below, BundleCover cover, CasePapers papers) throws IOException {
        this.folder = Files.createTempDirectory(below, "bundle");
        this.cover = cover;
        this.papers = papers;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    int pages() {
        return pages;
    }

    Instant at() {
        return cover.at();
    }

    Path pdf() {
        return folder.resolve("bundle.pdf");
    }

    Path zip() {
        return folder.resolve("bundle.zip");
    }

    /** Binds the pieces; each is fetched when its turn comes and lies on disk. */
    void bind(List<BundleItem> items, BundleChoice choice) throws IOException {
        try (var binder = new PdfBinder(folder)) {
            for (var item : items) {
                if (!item.isWithheld()) {
                    binder.begin(item.title());
                }
                add(item, choice.purposeOf(item), binder);
            }
            front(binder);
            pages = binder.pages();
            binder.write(new PdfBinder.About(cover.title(), cover.agency(), cover.at()), pdf());
        }
        new BundleArchive(zip(), pdf(), lists(true), files).write();
    }

    private void add(BundleItem item, String purpose, PdfBinder binder) throws IOException {
        int first = binder.pages() + 1;
        var place = "%02d".formatted(rows.size() + 1);
        var note = "";
        var name = "";
        var hash = "";
        switch (item.body()) {
            case Withheld(var why) -> note = why;
            case Sheets(var pdf) -> {
                byte[] sheets = pdf.get();
                binder.add(sheets);
                name = place + "-" + BundleArchive.fileName(item.title()) + ".pdf";
                hash = keep(sheets);
            }
            case Given given -> {
                byte[] content = given.content().get();
                name = place + "-" + BundleArchive.fileName(given.name());
                hash = keep(content);
                note = bound(given, files.getLast(), hash, binder);
            }
        }
        rows.add(
                new Row(
                        item.id(),
                        item.title(),
                        item.on().map(Object::toString).orElse(""),
                        purpose,
                        first,
                        binder.pages() + 1 - first,
                        name,
                        hash,
                        note));
    }

    /** Binds a file that somebody gave, or a sheet that names it; answers why it was named only. */
    private String bound(Given given, Path file, String hash, PdfBinder binder) {
        try {
            switch (given.mediaType()) {
                case "application/pdf" -> binder.add(file, MOST_PAGES);
                case "image/jpeg", "image/png" -> binder.addPicture(file);
                default -> {
                    return named(given, hash, "这种文件不能装订，原件见电子案卷。", binder);
                }
            }
            return "";
        } catch (PdfBinder.Unbindable e) {
            return named(given, hash, "这份文件不能装订（加密、损坏或者页数过多），原件见电子案卷。", binder);
        }
    }

    private String named(Given given, String hash, String why, PdfBinder binder) {
        binder.add(
                papers.instead(
                                "文件说明",
                                List.of(
                                        new Paper.Line("文件名", given.name()),
                                        new Paper.Line("类型", given.mediaType()),
                                        new Paper.Line("大小", given.size() + " 字节"),
                                        new Paper.Line("SHA-256", hash)),
                                why)
                        .sheets());
        return "原件见电子案卷";
    }

    private String keep(byte[] content) throws IOException {
        var file = folder.resolve("piece-" + files.size());
        Files.write(file, content);
        files.add(file);
        return HexFormat.of().formatHex(Fingerprints.sha256().digest(content));
    }

    /** Cover, index and evidence list; the index is drawn twice, for it is numbered itself. */
    private void front(PdfBinder binder) {
        var guessed = lists(false);
        int before =
                1
                        + PdfBinder.pagesOf(guessed.index().sheets())
                        + PdfBinder.pagesOf(guessed.evidence().sheets());
        rows.replaceAll(row -> moved(row, before));
        var lists = lists(true);
        binder.front(
                List.of(
                        new PdfBinder.Front("封面", cover.sheet().sheets()),
                        new PdfBinder.Front("目录", lists.index().sheets()),
                        new PdfBinder.Front("证据清单", lists.evidence().sheets())));
    }

    private BundleLists lists(boolean known) {
        return new BundleLists(cover, rows, known);
    }

    private static Row moved(Row row, int by) {
        return new Row(
                row.id(),
                row.title(),
                row.on(),
                row.purpose(),
                row.pages() == 0 ? 0 : row.first() + by,
                row.pages(),
                row.file(),
                row.sha256(),
                row.note());
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary files cannot be taken away", e);
        }
    }
}
