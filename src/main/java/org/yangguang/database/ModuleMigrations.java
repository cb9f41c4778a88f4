package org.yangguang.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Brings the tables of each module up to date: every module has a folder {@code
 * db/migration/<module>}, a schema of the same name and its own history in it. The folder {@code
 * root} comes first and holds what the libraries need.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    /** A module stands after those whose tables it refers to. */
    static final List<String> ORDER =
            List.of(
                    "audit",
                    "org",
                    "identity",
                    "jobs",
                    "notice",
                    "retention",
                    "events",
                    "calendar",
                    "files",
                    "screening",
                    "release",
                    "letters",
                    "ledgers",
                    "catalogue",
                    "items",
                    "documents",
                    "requests",
                    "remedies",
                    "proposals",
                    "report",
                    "portal");

    private final ResourceLoader resources;

    ModuleMigrations(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway root) {
        root.migrate();
        ORDER.stream().filter(this::hasTables).forEach(module -> of(module, root).migrate());
    }

    private boolean hasTables(String module) {
        return resources.getResource("classpath:db/migration/" + module + "/").exists();
    }

    private static Flyway of(String module, Flyway root) {
        return Flyway.configure()
                .configuration(root.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .load();
    }
}
