package org.yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process that PostgreSQL's {@code postmaster.pid} names. The file survives a hard end
 * of the server, and its number may by then belong to any other process.
 */
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    static Optional<Postmaster> named(Path cluster) throws IOException {
        var file = pidFile(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    /**
     * Whether any living process works in this cluster: a server works in the folder of its data.
     */
    static boolean worksIn(Path cluster) throws IOException {
        var real = cluster.toRealPath();
        return ProcessHandle.allProcesses().anyMatch(process -> worksIn(process.pid(), real));
    }

    /** Whether this process lives and is the server of this cluster. */
    boolean serves(Path cluster) throws IOException {
        return worksIn(pid, cluster.toRealPath());
    }

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean worksIn(long pid, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(cluster);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
