package org.yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Real processes on a real folder; one cluster serves all tests, since making one takes seconds.
 */
class EmbeddedDatabaseTests {

    @TempDir static Path temp;

    static Path data;

    @BeforeAll
    static void makeCluster() throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temp.resolve("数据 folder");
        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database)) {
            connection.createStatement().execute("create table kept (word text)");
        }
    }

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        write("阳光");
        assertThat(words()).contains("阳光");
    }

    @Test
    void writesThroughToTheDiskAndListensToThisMachineOnly() throws Exception {
        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database)) {
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            value(
                                    connection,
                                    "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(
                            value(
                                    connection,
                                    "select string_agg(n, '' order by n) from (values ('重庆'), ('安徽')) t (n)"))
                    .isEqualTo("安徽重庆");
        }
    }

    @Test
    void neverRunsAsRoot() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(database.url()).contains("127.0.0.1");
            var server = Path.of("/proc", Long.toString(server().pid()));
            assertThat(Files.getAttribute(server, "unix:uid")).isNotEqualTo(0);
        }
    }

    @Test
    void asksForThePassword() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            database.url(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(data.resolve("database.credentials")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void leavesNoServerBehind() throws Exception {
        long pid;
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(database.user()).isEqualTo("yangguang");
            pid = server().pid();
        }
        assertThat(Postmaster.named(data.resolve("postgres/cluster"))).isEmpty();
        assertThat(new Postmaster(pid, 0).serves(data.resolve("postgres/cluster"))).isFalse();
    }

    @Test
    void refusesAFolderInUse() {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(database.url()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("正被另一个阳光程序")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void joinsARunningProgramWhenAsked() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            String url;
            try (var joined = EmbeddedDatabase.startOrJoin(data)) {
                url = joined.url();
            }
            assertThat(url).isEqualTo(database.url());
            try (var connection = connect(database)) {
                assertThat(value(connection, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void recoversAfterTheProgramWasKilled() throws Exception {
        var other = startInAnotherProgram();
        long orphan = server().pid();
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        write("survived");
        assertThat(words()).contains("survived", "written by the other");
        assertThat(new Postmaster(orphan, 0).serves(data.resolve("postgres/cluster"))).isFalse();
    }

    @Test
    void recoversAfterTheServerWasKilledToo() throws Exception {
        var other = startInAnotherProgram();
        var orphan = ProcessHandle.of(server().pid()).orElseThrow();
        other.destroyForcibly().waitFor();
        orphan.destroyForcibly();
        orphan.onExit().get(10, TimeUnit.SECONDS);
        assertThat(Postmaster.pidFile(data.resolve("postgres/cluster"))).exists();

        assertThat(words()).contains("written by the other");
    }

    @Test
    void leavesAForeignProcessAloneWhoseNumberIsInTheFile() throws Exception {
        var file = Postmaster.pidFile(data.resolve("postgres/cluster"));
        long own = ProcessHandle.current().pid();
        Files.write(
                file,
                List.of(
                        Long.toString(own),
                        data.toString(),
                        "0",
                        "5432",
                        "",
                        "127.0.0.1",
                        "",
                        "ready"));

        write("stale");
        assertThat(words()).contains("stale");
    }

    @Test
    void namesTheVersionThatMadeTheFolder() throws Exception {
        var old = temp.resolve("old");
        var cluster = Files.createDirectories(old.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(old))
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("18");
        FileSystemUtils.deleteRecursively(old);
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws Exception {
        var file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("不能写入");
    }

    @Test
    void saysWhenTheDiskIsFull() {
        try (var folder = DataFolder.hold(temp.resolve("full"))) {
            assertThat(
                            DatabaseFault.from(
                                    "PANIC: could not write: No space left on device", folder))
                    .hasMessageContaining("磁盘已满");
        }
    }

    @Test
    void saysWhenThePasswordFileIsMissing() throws Exception {
        var credentials = data.resolve("database.credentials");
        var aside = Files.move(credentials, temp.resolve("aside"));
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data)).hasMessageContaining("密码文件");
        } finally {
            Files.move(aside, credentials);
        }
    }

    /** The other program of the tests that kill it: starts, writes a word, says so and waits. */
    static final class OtherProgram {
        public static void main(String[] args) throws Exception {
            try (var database = EmbeddedDatabase.start(Path.of(args[0]));
                    var connection = connect(database)) {
                connection
                        .createStatement()
                        .execute("insert into kept values ('written by the other')");
                System.out.println("started");
                System.in.read();
            }
        }
    }

    private static Process startInAnotherProgram() throws IOException {
        var other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-Dsun.jnu.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProgram.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var says =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
        assertThat(says.readLine()).isEqualTo("started");
        return other;
    }

    private static Postmaster server() throws IOException {
        return Postmaster.named(data.resolve("postgres/cluster")).orElseThrow();
    }

    private static void write(String word) throws SQLException {
        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database);
                var insert = connection.prepareStatement("insert into kept values (?)")) {
            insert.setString(1, word);
            insert.executeUpdate();
        }
    }

    private static String words() throws SQLException {
        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database)) {
            return value(connection, "select string_agg(word, ' ') from kept");
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
