package org.yangguang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything (数据目录). One program at a time holds it, by
 * a lock that the system takes back when the program ends in whatever way.
 */
final class DataFolder implements AutoCloseable {

    /** Where the database goes when only root can enter the data folder. */
    private static final Path ELSEWHERE = Path.of("/var/lib/yangguang");

    private static final long LEAST_SPACE = 64L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when it is missing and holds it; refuses when another program does. */
    static DataFolder hold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        var held = tryHold(path);
        if (held == null) {
            throw DatabaseFault.of("in-use", path, holder(path));
        }
        return held;
    }

    /** The folder when no other program holds it. */
    static @Nullable DataFolder tryHold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            lockFile(path),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            (ProcessHandle.current().pid() + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (IOException fault) {
            throw String.valueOf(fault.getMessage()).contains("No space left")
                    ? DatabaseFault.because(fault, "disk-full", path)
                    : DatabaseFault.because(fault, "not-writable", path);
        }
    }

    Path path() {
        return path;
    }

    Path credentials() {
        return credentials(path);
    }

    static Path credentials(Path folder) {
        return folder.resolve("database.credentials");
    }

    /**
     * The folder of PostgreSQL's own files. It belongs to the user PostgreSQL runs as; where that
     * user cannot come to the data folder, a link leads to a place he can reach.
     */
    Path home() throws IOException {
        var home = path.resolve("postgres");
        if (Files.isSymbolicLink(home) && !Files.exists(home)) {
            throw DatabaseFault.of("gone", home, Files.readSymbolicLink(home));
        }
        if (Files.exists(home)) {
            return home.toRealPath();
        }
        var user = ChildUser.ofNewFolder();
        if (user.canReach(path)) {
            Files.createDirectory(
                    home,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            user.own(home);
            return home.toRealPath();
        }
        if (!user.canReach(ELSEWHERE)) {
            throw DatabaseFault.of("unreachable", path);
        }
        Files.createDirectories(ELSEWHERE);
        Files.setPosixFilePermissions(ELSEWHERE, PosixFilePermissions.fromString("rwxr-xr-x"));
        var elsewhere = Files.createTempDirectory(ELSEWHERE, path.getFileName() + "-");
        user.own(elsewhere);
        Files.createSymbolicLink(home, elsewhere);
        return elsewhere;
    }

    void requireSpace(Path home) throws IOException {
        if (Files.getFileStore(home).getUsableSpace() < LEAST_SPACE) {
            throw DatabaseFault.of("disk-full", path);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException fault) {
            throw DatabaseFault.because(fault, "not-writable", path);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByOurselves) {
            return false;
        }
    }

    private static String holder(Path path) {
        try {
            return Files.readString(lockFile(path)).strip();
        } catch (IOException unknown) {
            return "?";
        }
    }

    private static Path lockFile(Path path) {
        return path.resolve("yangguang.lock");
    }
}
