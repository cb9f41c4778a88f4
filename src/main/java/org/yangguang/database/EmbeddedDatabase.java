package org.yangguang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that this program brings along (内置数据库): one cluster in the data folder, durable,
 * reachable from this machine only, with generated passwords. It ends with this program; when this
 * program was killed, the next start ends it first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String APPLICATION = "yangguang";

    private final @Nullable DataFolder folder;
    private final @Nullable Cluster cluster;
    private final int port;
    private final Credentials credentials;

    private EmbeddedDatabase(
            @Nullable DataFolder folder,
            @Nullable Cluster cluster,
            int port,
            Credentials credentials) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
        this.credentials = credentials;
    }

    /** Starts the database of a data folder and holds the folder until closed. */
    static EmbeddedDatabase start(Path data) {
        return start(DataFolder.hold(data));
    }

    /**
     * Uses the database of a running program when there is one, and starts it otherwise; the folder
     * must have one already.
     */
    static EmbeddedDatabase startOrJoin(Path data) {
        if (Installation.in(data) == Installation.NONE) {
            throw DatabaseFault.of("nothing-there", data.toAbsolutePath().normalize());
        }
        var folder = DataFolder.tryHold(data);
        if (folder != null) {
            return start(folder);
        }
        try {
            var path = data.toAbsolutePath().normalize();
            var running =
                    Postmaster.named(path.resolve("postgres").resolve("cluster"))
                            .orElseThrow(() -> DatabaseFault.of("not-running", path));
            return new EmbeddedDatabase(
                    null,
                    null,
                    running.port(),
                    Credentials.read(DataFolder.credentials(path), path));
        } catch (IOException fault) {
            throw DatabaseFault.because(fault, "not-writable", data);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) {
        try {
            return startHeld(folder);
        } catch (IOException fault) {
            folder.close();
            throw DatabaseFault.because(fault, "failed", folder.path(), fault);
        } catch (DatabaseFault fault) {
            folder.close();
            throw fault;
        }
    }

    private static EmbeddedDatabase startHeld(DataFolder folder) throws IOException {
        var home = folder.home();
        var user = ChildUser.ownerOf(home);
        if (!user.canReach(home)) {
            throw DatabaseFault.of("unreachable", folder.path());
        }
        folder.requireSpace(home);
        var cluster = new Cluster(folder, home, user, PostgresBinaries.ready(user, home));
        Credentials credentials;
        if (cluster.exists()) {
            cluster.requireVersion();
            credentials = Credentials.read(folder.credentials(), folder.path());
            cluster.endLeftover();
        } else {
            credentials = Credentials.create(folder.credentials());
            cluster.create(credentials);
        }
        var started = new EmbeddedDatabase(folder, cluster, cluster.start(), credentials);
        try {
            started.makeApplicationDatabase();
            return started;
        } catch (SQLException fault) {
            cluster.stop();
            throw DatabaseFault.because(
                    fault, "failed", folder.path(), String.valueOf(fault.getMessage()));
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + APPLICATION;
    }

    String user() {
        return APPLICATION;
    }

    String password() {
        return credentials.application();
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.stop();
        }
        if (folder != null) {
            folder.close();
        }
    }

    /** The program itself works as a user without the administrator's rights. */
    private void makeApplicationDatabase() throws SQLException, IOException {
        if (cluster == null || cluster.isComplete()) {
            return;
        }
        var login = new Properties();
        login.setProperty("user", Cluster.ADMINISTRATOR);
        login.setProperty("password", credentials.administrator());
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + APPLICATION);
            statement.execute("drop role if exists " + APPLICATION);
            statement.execute(
                    "create role "
                            + APPLICATION
                            + " login password '"
                            + credentials.application()
                            + "'");
            statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
        }
        cluster.markComplete();
    }
}
