package org.yangguang.report.doctor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a file of any accepted kind; what it is, its first bytes say and not its name. */
public final class SourceReader {

    /** The largest file accepted; a report with pictures stays well below. */
    public static final long MOST_BYTES = 50L << 20;

    private static final long MOST_BYTES_OF_TEXT = 8L << 20;
    private static final Pattern HTML =
            Pattern.compile(
                    "<(!doctype html|html|body|table|div|p|span|meta)\\b",
                    Pattern.CASE_INSENSITIVE);

    private SourceReader() {}

    public static SourceDocument read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableReport("missing", "找不到这个文件，或它不是一个普通文件。");
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableReport("empty", "文件是空的。");
            }
            if (size > MOST_BYTES) {
                throw new UnreadableReport("too-large", tooLarge(size, MOST_BYTES));
            }
            return readKind(file, size);
        } catch (IOException e) {
            throw new UnreadableReport("io", "文件读取失败：" + e.getMessage(), e);
        }
    }

    private static String tooLarge(long size, long most) {
        return "文件有 %d MB，超过 %d MB 的上限，不像一份年度报告，未读取。".formatted(size >> 20, most >> 20);
    }

    private static SourceDocument readKind(Path file, long size) throws IOException {
        var start = start(file);
        if (start.startsWith("PK")) {
            return readOffice(file);
        }
        if (start.contains("%PDF-")) {
            return PdfSource.read(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw oldOffice(file);
        }
        if (start.startsWith("Rar!")
                || start.startsWith("7z\u00BC")
                || start.startsWith("\u001F\u008B")) {
            throw new UnreadableReport("kind", "这是压缩包。请先解压，再选择其中的报告文件。");
        }
        if (isPicture(start)) {
            throw new UnreadableReport("scan", "这是一张图片，没有文字可读。请提供 Word、PDF（带文字层）或网页文件。");
        }
        if (size > MOST_BYTES_OF_TEXT) {
            throw new UnreadableReport("too-large", tooLarge(size, MOST_BYTES_OF_TEXT));
        }
        return readText(file);
    }

    private static SourceDocument readText(Path file) throws IOException {
        var text = Encoding.decode(Files.readAllBytes(file));
        if (text.chars().filter(c -> c == 0 || c == 0xFFFD).count() * 50 > text.length()) {
            throw new UnreadableReport("kind", "不认识这种文件。可以读取 .docx、.pdf、.html、.txt、.md、.xlsx。");
        }
        return HTML.matcher(text).results().limit(3).count() >= 2
                ? HtmlSource.read(text)
                : TextSource.read(text);
    }

    /** The first kilobyte, a byte to a character. */
    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("BM6")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*");
    }

    private static SourceDocument readOffice(Path file) throws IOException {
        try (var office = new OfficePackage(file)) {
            if (office.has("word/document.xml")) {
                return DocxSource.read(office);
            }
            if (office.has("xl/workbook.xml")) {
                return XlsxSource.read(office);
            }
            throw new UnreadableReport(
                    "kind", "这是压缩包或不认识的文件。可以读取 .docx、.pdf、.html、.txt、.md、.xlsx。");
        }
    }

    /** The old container of Office: an encrypted new file, or a .doc or .xls of before 2007. */
    private static UnreadableReport oldOffice(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
            if (bytes.contains(wide("EncryptedPackage"))) {
                return new UnreadableReport("encrypted", "文件设有打开密码，无法读取。请取消密码后另存再试。");
            }
            var name =
                    file.getFileName() == null
                            ? ""
                            : file.getFileName().toString().toLowerCase(Locale.ROOT);
            var better =
                    name.endsWith(".xls") || bytes.contains(wide("Workbook")) ? ".xlsx" : ".docx";
            return new UnreadableReport(
                    "old-office", "这是旧版 Office 文件。请用 Office 或 WPS 打开后另存为 " + better + " 再试。");
        }
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
