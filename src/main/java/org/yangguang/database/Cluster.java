package org.yangguang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the database and the programs that work on them. */
record Cluster(DataFolder folder, Path home, ChildUser user, PostgresBinaries binaries) {

    static final String ADMINISTRATOR = "postgres";

    private static final int ATTEMPTS = 3;

    /**
     * What differs from PostgreSQL's own defaults; writing through to the disk (fsync) stays on.
     */
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=60",
                    "jit=off",
                    "timezone=Asia/Shanghai",
                    "log_timezone=Asia/Shanghai",
                    "lc_messages=C");

    Path data() {
        return home.resolve("cluster");
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    boolean isComplete() {
        return Files.exists(home.resolve("complete"));
    }

    void markComplete() throws IOException {
        Files.createFile(home.resolve("complete"));
    }

    void requireVersion() throws IOException {
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw DatabaseFault.of("other-version", folder.path(), version, PostgresBinaries.MAJOR);
        }
    }

    /** Makes the files aside and moves them into place when they are whole. */
    void create(Credentials credentials) throws IOException {
        var fresh = home.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.deleteIfExists(home.resolve("complete"));
        var password = home.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, credentials.administrator() + "\n");
        user.own(password);
        var command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", fresh.toString()));
        command.addAll(List.of("-U", ADMINISTRATOR, "-A", "scram-sha-256", "--pwfile=" + password));
        command.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8"));
        command.addAll(List.of("--locale-provider=icu", "--icu-locale=zh-u-co-pinyin"));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        try {
            run("initdb.log", command);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Ends a server that outlived the program which started it, and removes the file of one that
     * did not end well. We hold the folder, so no program uses either.
     */
    void endLeftover() throws IOException {
        var named = Postmaster.named(data());
        if (named.isPresent() && named.get().serves(data())) {
            stop();
        }
        if (!Postmaster.worksIn(data())) {
            Files.deleteIfExists(Postmaster.pidFile(data()));
        }
    }

    int start() throws IOException {
        DatabaseFault last = DatabaseFault.of("port");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (DatabaseFault fault) {
                last = fault;
                if (!String.valueOf(fault.getMessage()).contains("could not bind")) {
                    throw fault;
                }
            }
        }
        throw last;
    }

    private void start(int port) throws IOException {
        var log = home.resolve("server.log");
        if (Files.exists(log)) {
            Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            run(
                    "start.log",
                    List.of(
                            binaries.program("pg_ctl"),
                            "start",
                            "-D",
                            data().toString(),
                            "-w",
                            "-t",
                            "100",
                            "-l",
                            log.toString(),
                            "-o",
                            "-p " + port));
        } catch (DatabaseFault fault) {
            throw Files.exists(log) ? DatabaseFault.from(tail(log), folder) : fault;
        }
    }

    void stop() {
        try {
            run(
                    "stop.log",
                    List.of(
                            binaries.program("pg_ctl"),
                            "stop",
                            "-D",
                            data().toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            "60"));
        } catch (IOException fault) {
            throw DatabaseFault.because(fault, "failed", folder.path(), fault);
        }
    }

    private void run(String log, List<String> command) throws IOException {
        var output = home.resolve(log);
        if (user.run(home, output, command) != 0) {
            throw DatabaseFault.from(tail(output), folder);
        }
    }

    private static String tail(Path log) throws IOException {
        var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 2000));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
