package org.yangguang.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code yangguang.mail}: the server that takes mail (SMTP).
 *
 * @param enabled whether mail is sent
 * @param from the sender's address
 * @param security how the line is protected
 * @param timeout how long one waits for the server
 */
@ConfigurationProperties("yangguang.mail")
record MailSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("none") Security security,
        @DefaultValue("10s") Duration timeout) {

    /** How the line to the server is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    MailSettings {
        if (enabled && host.isBlank()) {
            throw new IllegalArgumentException(
                    "yangguang.mail.enabled is true, but yangguang.mail.host is missing");
        }
        if (enabled && from.isBlank()) {
            throw new IllegalArgumentException(
                    "yangguang.mail.enabled is true, but yangguang.mail.from is missing");
        }
    }

    /** Names the server and not the secret. */
    @Override
    public String toString() {
        return enabled ? host + ":" + port : "off";
    }
}
