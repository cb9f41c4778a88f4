package org.yangguang;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A start that ends by itself once it serves, after the pages most people ask for first. From it
 * the JDK learns which classes a start needs ({@code -XX:AOTCacheOutput}).
 */
@Component
@ConditionalOnProperty("yangguang.rehearsal")
class Rehearsal {

    private static final List<String> PAGES = List.of("/healthz", "/", "/desk", "/api/v1/items");

    private final Environment settings;

    Rehearsal(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            Thread.ofPlatform().name("rehearsal").start(this::visitAndEnd);
        }
    }

    private void visitAndEnd() {
        try {
            for (var page : PAGES) {
                visit("http://localhost:" + settings.getProperty("local.server.port") + page);
            }
            System.exit(0);
        } catch (IOException fault) {
            System.err.println(fault);
            System.exit(1);
        }
    }

    private static void visit(String page) throws IOException {
        var connection = (HttpURLConnection) URI.create(page).toURL().openConnection();
        if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        connection.disconnect();
    }
}
