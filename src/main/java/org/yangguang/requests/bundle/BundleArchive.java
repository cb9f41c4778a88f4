package org.yangguang.requests.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yangguang.shared.ChinaTime;

/**
 * The archive of a bundle (电子案卷): each piece as a file of its own, in order.
 *
 * @param whole the bundle as one PDF
 * @param files those of the rows that have one
 */
record BundleArchive(Path to, Path whole, BundleLists lists, List<Path> files) {

    BundleArchive {
        files = List.copyOf(files);
    }

    /** Every piece, the whole before them, the table and the fingerprints behind them. */
    void write() throws IOException {
        var sums = new ArrayList<String>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(to), StandardCharsets.UTF_8)) {
            sums.add(entry(zip, "00-案卷.pdf", whole));
            int at = 0;
            for (var row : lists.rows()) {
                if (!row.file().isEmpty()) {
                    sums.add(entry(zip, row.file(), files.get(at++)));
                }
            }
            sums.add(entry(zip, "index.csv", lists.csv().getBytes(StandardCharsets.UTF_8)));
            var manifest = String.join("\n", sums) + "\n";
            entry(zip, "manifest-sha256.txt", manifest.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        try (var in = new ByteArrayInputStream(content)) {
            return entry(zip, name, in);
        }
    }

    private String entry(ZipOutputStream zip, String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return entry(zip, name, in);
        }
    }

    /** Writes an entry; answers its line of the manifest. */
    private String entry(ZipOutputStream zip, String name, InputStream content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(lists.cover().at(), ChinaTime.ZONE));
        zip.putNextEntry(entry);
        var digest = Fingerprints.sha256();
        try (var read = new DigestInputStream(content, digest)) {
            read.transferTo(zip);
        }
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest()) + "  " + name;
    }

    /** A name that every system can unpack. */
    static String fileName(String title) {
        var clean = title.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*]+", "_").strip();
        if (clean.length() <= 80) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        var ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        return clean.substring(0, 80 - ending.length()) + ending;
    }
}
