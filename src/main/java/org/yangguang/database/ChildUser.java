package org.yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run: the user of this program, and never root. When this program is
 * root, they run as the owner of the files, which is "nobody" for a new folder.
 */
record ChildUser(int uid, boolean weAreRoot) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The user for a folder that does not exist yet. */
    static ChildUser ofNewFolder() throws IOException {
        int own = ownUid();
        return new ChildUser(own == ROOT ? NOBODY : own, own == ROOT);
    }

    /** The user for a folder that exists. */
    static ChildUser ownerOf(Path folder) throws IOException {
        int own = ownUid();
        int owner = uidOf(folder);
        if (own != ROOT && owner != own) {
            throw DatabaseFault.of("other-owner", folder, owner);
        }
        return owner == ROOT ? ofNewFolder() : new ChildUser(owner, own == ROOT);
    }

    /** Gives a file to this user. */
    void own(Path file) throws IOException {
        if (weAreRoot) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", uid);
        }
    }

    /** Whether this user can come to the folder through every folder above it. */
    boolean canReach(Path folder) throws IOException {
        if (!weAreRoot) {
            return true;
        }
        for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above)
                    && uidOf(above) != uid
                    && !Files.getPosixFilePermissions(above)
                            .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** Runs one program to its end; {@code output} takes what it says. */
    int run(Path home, Path output, List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if (weAreRoot) {
            whole.addAll(
                    List.of(
                            setpriv().toString(),
                            "--reuid=" + uid,
                            "--regid=" + uid,
                            "--clear-groups",
                            "--no-new-privs"));
        }
        whole.addAll(command);
        var builder =
                new ProcessBuilder(whole)
                        .directory(home.toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile())
                        .redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static Path setpriv() {
        return List.of("/usr/bin/setpriv", "/bin/setpriv", "/usr/sbin/setpriv").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> DatabaseFault.of("no-setpriv"));
    }

    private static int ownUid() throws IOException {
        return uidOf(Path.of("/proc/self"));
    }

    private static int uidOf(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }
}
