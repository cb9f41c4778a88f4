package org.yangguang.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yangguang.Yangguang;

/** The program as a process of its own, on a folder of data that outlives it. */
final class RealProgram {

    private static final String READY = "Yangguang is ready: ";

    private final Process process;
    private final String address;

    private RealProgram(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the demo, with more settings perhaps, and waits until it says that it serves. */
    static RealProgram serving(Path data, String... settings) throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--spring.config.location=classpath:/",
                                "--spring.profiles.active=demo",
                                "--server.port=0",
                                "--yangguang.data=" + data));
        arguments.addAll(List.of(settings));
        var process = java(arguments.toArray(String[]::new)).start();
        var said = new StringBuilder();
        var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new RealProgram(process, line.substring(READY.length()));
            }
        }
        throw new AssertionError("ended before it served:\n" + said);
    }

    /** Begins a command beside the program or on the stopped one. */
    static Process command(Path data, String... args) throws IOException {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        return java(all.toArray(String[]::new)).start();
    }

    /** Runs a command to its end. */
    static Told run(Path data, String... args) throws IOException, InterruptedException {
        var process = command(data, args);
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), words);
    }

    record Told(int exit, String words) {}

    String address() {
        return address;
    }

    /** Ends it as a power cut would: it hears nothing of it (SIGKILL). */
    void kill() throws InterruptedException {
        kill(process);
    }

    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still alive: " + process.pid());
        }
    }

    /** Ends the database under the program that serves the folder. */
    static void killDatabase(Path data) throws Exception {
        var server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        var process = ProcessHandle.of(Long.parseLong(server.getFirst().strip())).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(60, TimeUnit.SECONDS);
    }

    /** A connection to the database of whatever program serves the folder. */
    static Connection database(Path data) throws IOException, SQLException {
        var server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        var credentials = Files.readAllLines(data.resolve("database.credentials"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/yangguang",
                "yangguang",
                credentials.get(1).strip());
    }

    private static ProcessBuilder java(String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        // Short lives: nothing here is worth the second compiler's time.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Yangguang.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
