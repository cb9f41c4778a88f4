package org.yangguang.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once from the jar on the classpath into a cache that belongs to
 * whoever runs this program, so that the database's own user cannot change them.
 */
record PostgresBinaries(Path folder) {

    /** The major version, which decides whether a folder of data can be read. */
    static final String MAJOR = "18";

    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-r--r--");

    /** Finds or unpacks them where {@code user} can run them; {@code home} is the last resort. */
    static PostgresBinaries ready(ChildUser user, Path home) throws IOException {
        var archive = archive();
        var name = "postgresql-" + MAJOR + "-" + archive.openConnection().getContentLengthLong();
        for (var cache : caches(user, home)) {
            var folder = cache.resolve(name);
            if (Files.isExecutable(folder.resolve("bin/postgres"))) {
                return new PostgresBinaries(folder);
            }
            if (writable(cache) && user.canReach(cache)) {
                return unpack(archive, folder);
            }
        }
        throw DatabaseFault.of("not-writable", home);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static List<Path> caches(ChildUser user, Path home) {
        var own = home.resolve("programs");
        if (user.weAreRoot()) {
            return List.of(Path.of("/var/cache/yangguang"), own);
        }
        var xdg = System.getenv("XDG_CACHE_HOME");
        var cache =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home", "/nonexistent"), ".cache")
                        : Path.of(xdg);
        return List.of(cache.resolve("yangguang"), own);
    }

    private static boolean writable(Path cache) {
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache);
        } catch (IOException notHere) {
            return false;
        }
    }

    private static URL archive() {
        var machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        var name =
                switch (machine.toLowerCase(Locale.ROOT)) {
                    case "linux amd64", "linux x86_64" -> "postgres-linux-x86_64.txz";
                    case "linux aarch64", "linux arm64" -> "postgres-linux-arm_64.txz";
                    default -> throw DatabaseFault.of("no-binaries", machine);
                };
        var found = PostgresBinaries.class.getResource("/" + name);
        if (found == null) {
            throw DatabaseFault.of("no-binaries", machine);
        }
        return found;
    }

    private static PostgresBinaries unpack(URL archive, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(fresh, PROGRAM);
            try (var packed = archive.openStream()) {
                unpack(packed, fresh);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | java.nio.file.DirectoryNotEmptyException unpackedMeanwhile) {
            FileSystemUtils.deleteRecursively(fresh);
        } catch (FileSystemException fault) {
            FileSystemUtils.deleteRecursively(fresh);
            throw fault;
        }
        return new PostgresBinaries(folder);
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                var target = entry.resolveIn(into);
                makeFolders(into, entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(
                            target, (entry.getMode() & 0100) != 0 ? PROGRAM : FILE);
                }
            }
        }
    }

    private static void makeFolders(Path root, @Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder) || folder.equals(root)) {
            return;
        }
        makeFolders(root, folder.getParent());
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PROGRAM);
    }
}
