package org.yangguang.requests.persistence;

import java.time.Instant;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;

/**
 * A mail as a list shows it; the sender is masked already.
 *
 * @param subject empty once what it says is destroyed
 * @param belongsTo number of its submission or request, empty for none
 * @param missed how many of its parts could not be read
 */
public record MailLine(
        MailId id,
        MailKind kind,
        Instant arrivedAt,
        String maskedSender,
        String subject,
        String belongsTo,
        int missed) {}
