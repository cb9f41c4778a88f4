package org.yangguang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for all tests of a run: fast, not durable, with the collation of the real one. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testDatabase",
                                Map.of(
                                        "spring.datasource.url", url(),
                                        "spring.datasource.username", "postgres",
                                        "spring.datasource.password", "postgres",
                                        "yangguang.data", folder(),
                                        "yangguang.identity.set-up", "false",
                                        "yangguang.identity.second-factor", "optional")));
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
