package org.yangguang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL for all tests of a run: fast, not durable, with the collation of the real one. It
 * comes first, so that the program finds a database named and starts none of its own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testDatabase",
                                Map.of(
                                        "yangguang.identity.set-up", "false",
                                        "yangguang.notice.background", "false",
                                        "yangguang.retention.background", "false",
                                        "yangguang.requests.background", "false",
                                        "yangguang.jobs.background", "false",
                                        "yangguang.calendar.background", "false",
                                        "yangguang.identity.second-factor", "optional")));
        keepIn("postgres", context);
    }

    /** Lets a program keep its records in this database and its files in a folder of its own. */
    protected static void keepIn(String database, ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testPlace",
                                Map.of(
                                        "spring.datasource.url",
                                        Holder.POSTGRES.getJdbcUrl("postgres", database),
                                        "spring.datasource.username",
                                        "postgres",
                                        "spring.datasource.password",
                                        "postgres",
                                        "yangguang.data",
                                        folder())));
    }

    /** Another empty database in the same PostgreSQL. */
    protected static void create(String database) {
        try (var connection = Holder.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException fault) {
            throw new IllegalStateException("cannot create the database " + database, fault);
        }
    }

    /** Takes such a database away again. */
    protected static void drop(String database) {
        try (var connection = Holder.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        } catch (SQLException fault) {
            throw new IllegalStateException("cannot drop the database " + database, fault);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("yangguang-tests").toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Address of the test database, for tests that need no Spring. */
    public static String url() {
        return Holder.POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    private static class Holder {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "zh-u-co-pinyin")
                        .start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
