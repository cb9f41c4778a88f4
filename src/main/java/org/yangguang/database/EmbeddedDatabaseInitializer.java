package org.yangguang.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the own database before anything asks for a connection, unless the settings name another
 * one. It ends after the program has closed its connections.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class EmbeddedDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            return;
        }
        var data = Path.of(settings.getProperty("yangguang.data", "data"));
        boolean join = settings.getProperty("yangguang.database.attach", Boolean.class, false);
        var database = join ? EmbeddedDatabase.startOrJoin(data) : EmbeddedDatabase.start(data);
        SpringApplication.getShutdownHandlers().add(database::close);
        settings.getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "embeddedDatabase",
                                Map.of(
                                        "spring.datasource.url", database.url(),
                                        "spring.datasource.username", database.user(),
                                        "spring.datasource.password", database.password())));
    }
}
