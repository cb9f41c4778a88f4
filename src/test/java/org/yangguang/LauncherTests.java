package org.yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script and the program as processes, where they must say plainly why they do not start. */
class LauncherTests {

    private static final Path SCRIPT = Path.of("yangguang").toAbsolutePath();

    @TempDir Path temp;

    @Test
    void namesItsCommandsFromAnyFolderAndThroughALink() throws Exception {
        var link = Files.createSymbolicLink(temp.resolve("yg"), SCRIPT);

        var told = script(Map.of(), link.toString(), "help");

        assertThat(told.exit()).isZero();
        assertThat(told.words()).contains("./yangguang demo", "./yangguang test");
    }

    @Test
    void namesEveryOfflineCommandOfTheProgram() throws Exception {
        var help = script(Map.of(), SCRIPT.toString(), "help").words();

        assertThat(Commands.OFFLINE.keySet()).allSatisfy(name -> assertThat(help).contains(name));
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk25() throws Exception {
        var old = Files.createDirectories(temp.resolve("jdk-21/bin"));
        for (var program : List.of("java", "javac")) {
            assertThat(Files.createFile(old.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(temp.resolve("jdk-21/release"), "JAVA_VERSION=\"21.0.5\"\n");

        var told =
                script(
                        Map.of(
                                "JAVA_HOME", temp.resolve("jdk-21").toString(),
                                "YANGGUANG_JDK_FOLDERS", "",
                                "PATH", "/usr/bin:/bin"),
                        SCRIPT.toString(),
                        "demo");

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.words()).contains("找不到 JDK 25").contains("No JDK 25 found");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(script(Map.of(), SCRIPT.toString(), "dance").exit()).isEqualTo(2);
        assertThat(script(Map.of(), SCRIPT.toString(), "demo", "--color", "red").words())
                .contains("不认识的参数：--color");
        assertThat(script(Map.of(), SCRIPT.toString(), "demo", "--port", "80800").words())
                .contains("端口应为 1 至 65535");
        assertThat(script(Map.of(), SCRIPT.toString(), "demo", "--port").words()).contains("需要一个值");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var told = program("--server.port=" + taken.getLocalPort());

            assertThat(told.exit()).isEqualTo(1);
            assertThat(told.words())
                    .contains("端口 " + taken.getLocalPort() + " 已被其他程序占用")
                    .doesNotContain("\tat ");
            assertThat(temp.resolve("data")).doesNotExist();
        }
    }

    @Test
    void saysThatTheFolderIsInUse() throws Exception {
        var data = Files.createDirectories(temp.resolve("data"));
        try (var lock =
                FileChannel.open(
                        data.resolve("yangguang.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();

            var told = program("--server.port=0");

            assertThat(told.exit()).isEqualTo(1);
            assertThat(told.words()).contains("正被另一个阳光程序").doesNotContain("\tat ");
        }
    }

    private Told program(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Yangguang.class.getName()));
        command.add("--yangguang.data=" + temp.resolve("data"));
        command.addAll(List.of(args));
        return tell(Map.of(), command);
    }

    private Told script(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return tell(environment, List.of(command));
    }

    private Told tell(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = temp.resolve("output");
        var builder =
                new ProcessBuilder(command)
                        .directory(temp.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Told(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Told(int exit, String words) {}
}
