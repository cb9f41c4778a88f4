package org.yangguang.killed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Holds the audit trail, whose line every deed writes last. A deed that waits for it has written
 * all that it stores and committed nothing: the worst moment for its program to be killed.
 */
final class HeldTrail implements AutoCloseable {

    private final Connection connection;

    HeldTrail(Path data) throws IOException, SQLException {
        connection = RealProgram.database(data);
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table audit.entry in share mode");
    }

    boolean somebodyWaits() throws SQLException {
        return number(
                        """
                        select count(*) from pg_locks
                         where relation = 'audit.entry'::regclass and not granted
                        """)
                > 0;
    }

    /** What others see of a table: only what was committed. */
    long committed(String query) throws SQLException {
        return number(query);
    }

    private long number(String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
