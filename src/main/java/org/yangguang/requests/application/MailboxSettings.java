package org.yangguang.requests.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code yangguang.requests.mailbox}: the mail box that requests may come to (IMAP).
 *
 * @param enabled whether it is read
 * @param security how the line is protected
 * @param folder where mails arrive
 * @param processedFolder where they are moved once they are taken; empty to leave them and mark
 *     them as seen
 * @param agency code of the agency whose box it is; the first one when empty
 * @param published whether the guide names the address as a way to apply (渠道解释): where it does not,
 *     mails are taken all the same, with the advice to use a published way
 * @param receipts whether the sender gets a receipt with the number
 * @param largest of a larger mail only the beginning is read
 * @param beginning how much that is
 * @param sameWithin how long the same content of the same sender is held for a repetition
 * @param pollEvery how long to wait between two readings
 * @param lease how long the box belongs to the node that reads it
 */
@ConfigurationProperties("yangguang.requests.mailbox")
public record MailboxSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String processedFolder,
        @DefaultValue("") String agency,
        @DefaultValue("false") boolean published,
        @DefaultValue("true") boolean receipts,
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("4MB") DataSize beginning,
        @DefaultValue("7d") Duration sameWithin,
        @DefaultValue("1m") Duration pollEvery,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("30s") Duration timeout) {

    /** How the line to the server is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public MailboxSettings {
        if (enabled && (host.isBlank() || username.isBlank())) {
            throw new IllegalArgumentException(
                    "yangguang.requests.mailbox.enabled is true, but .host or .username is missing");
        }
    }

    /** By this the program remembers how far it has read. */
    public String box() {
        return username + "@" + host + "/" + folder;
    }

    /** Names the box and not the secret. */
    @Override
    public String toString() {
        return enabled ? box() : "off";
    }
}
