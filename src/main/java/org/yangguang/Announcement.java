package org.yangguang;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the console, once it is true, that the program serves and where; in the demo also who can
 * sign in.
 */
@Component
class Announcement {

    private final Environment settings;
    private final String words;

    Announcement(Environment settings, @Value("${yangguang.announcement:}") String words) {
        this.settings = settings;
        this.words = words;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        var port = settings.getProperty("local.server.port");
        // A command beside the serving program tells nobody of its port.
        boolean command = settings.getProperty("yangguang.database.attach", Boolean.class, false);
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC || port == null || command) {
            return;
        }
        var console =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        console.println("Yangguang is ready: http://localhost:" + port);
        if (!words.isBlank()) {
            console.println(words.strip());
        }
    }
}
