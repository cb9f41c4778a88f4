package org.yangguang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yangguang.database.Installation;

/**
 * The program as commands on its own machine use it: on the database of the one that serves, or on
 * a stopped one's. It greets nobody and serves only to itself.
 */
final class LocalProgram {

    /**
     * The folders of {@code start} and {@code demo}, in the order in which they are looked into.
     */
    private static final List<String> FOLDERS = List.of("data/main", "data/demo");

    private LocalProgram() {}

    /**
     * Starts it; empty when it does not start, and then it has said why.
     *
     * @param data the folder that was named, or else the one that {@link #usual} finds
     */
    static Optional<ConfigurableApplicationContext> on(Optional<Path> data) {
        var home = Path.of(System.getProperty("yangguang.home", "."));
        var settings =
                new ArrayList<>(
                        List.of(
                                "--spring.config.additional-location=optional:file:"
                                        + home.resolve("config")
                                        + "/",
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--yangguang.database.attach=true",
                                "--yangguang.identity.set-up=false",
                                "--yangguang.release.catch-up=false",
                                "--spring.main.lazy-initialization=true",
                                "--logging.level.org.yangguang=warn",
                                "--yangguang.stop-notice=0s"));
        data.or(() -> usual(home))
                .ifPresent(
                        folder -> {
                            settings.add("--yangguang.data=" + folder.toAbsolutePath());
                            settings.add("--spring.datasource.url=");
                        });
        try {
            return Optional.of(
                    new SpringApplicationBuilder(Yangguang.class)
                            .run(settings.toArray(String[]::new)));
        } catch (RuntimeException toldAlready) {
            return Optional.empty();
        }
    }

    /** The running one, else the one that is there; none when the settings decide. */
    private static Optional<Path> usual(Path home) {
        if (Files.exists(home.resolve("config/application.yaml"))
                || System.getenv("YANGGUANG_DATA") != null
                || System.getenv("SPRING_DATASOURCE_URL") != null) {
            return Optional.empty();
        }
        var folders = FOLDERS.stream().map(home::resolve).toList();
        return first(folders, Installation.RUNNING)
                .or(() -> first(folders, Installation.STOPPED))
                .or(() -> Optional.of(folders.getFirst()));
    }

    private static Optional<Path> first(List<Path> folders, Installation state) {
        return folders.stream().filter(folder -> Installation.in(folder) == state).findFirst();
    }
}
