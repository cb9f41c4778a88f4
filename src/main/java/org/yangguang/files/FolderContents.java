package org.yangguang.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Contents in a folder: {@code ab/cd/abcd…}. A content is written beside its place, forced to disk
 * and then moved there in one step, so that a name never stands for half a content.
 */
final class FolderContents implements Contents {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    /** What was read whole and found right, by when it was last written. */
    private final Map<String, FileTime> checked = new ConcurrentHashMap<>();

    FolderContents(Path root) {
        this.root = root;
    }

    @Override
    public Kept keep(InputStream content, long limit) throws IOException {
        Path arriving = Files.createDirectories(root.resolve("arriving"));
        Path draft = arriving.resolve(UUID.randomUUID().toString());
        try {
            var kept = write(content, draft, limit);
            Path place = place(kept.sha256());
            if (Files.notExists(place)) {
                Files.createDirectories(place.getParent());
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return kept;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Kept write(InputStream content, Path draft, long limit) throws IOException {
        var digest = sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (var channel =
                FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLong();
                }
                digest.update(buffer, 0, n);
                var bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public void forget(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Reads it whole the first time, and again only when the file was written meanwhile. */
    @Override
    public boolean isIntact(String sha256) throws IOException {
        Path place = place(sha256);
        var written = Files.getLastModifiedTime(place);
        if (written.equals(checked.get(sha256))) {
            return true;
        }
        var digest = sha256();
        try (var content =
                new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(place)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        boolean intact = HexFormat.of().formatHex(digest.digest()).equals(sha256);
        if (intact) {
            checked.put(sha256, written);
        }
        return intact;
    }

    private Path place(String sha256) {
        if (!FINGERPRINT.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a fingerprint: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
