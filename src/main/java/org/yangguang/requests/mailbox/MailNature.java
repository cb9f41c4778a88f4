package org.yangguang.requests.mailbox;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yangguang.requests.domain.ReadMail.Nature;

/**
 * Tells a person's mail from a machine's by its headers (RFC 3834, RFC 3464). What is in doubt is
 * held for a person's: a request must not be lost.
 */
final class MailNature {

    private static final Pattern ROBOT = Pattern.compile("(mailer-daemon|postmaster|no-?reply)@.*");

    private MailNature() {}

    static Nature of(MailPart mail, String from) {
        if (isBounce(mail, from)) {
            return Nature.BOUNCE;
        }
        if (isSpam(mail)) {
            return Nature.SPAM;
        }
        return isAutomatic(mail, from) ? Nature.AUTOMATIC : Nature.PERSONAL;
    }

    private static boolean isBounce(MailPart mail, String from) {
        return mail.type().equals("multipart/report")
                || from.startsWith("mailer-daemon@")
                || (says(mail, "Return-Path").equals("<>") && from.startsWith("postmaster@"))
                || !mail.header("X-Failed-Recipients").isEmpty();
    }

    private static boolean isSpam(MailPart mail) {
        return says(mail, "X-Spam-Flag").startsWith("yes")
                || says(mail, "X-Spam-Status").startsWith("yes")
                || says(mail, "X-Spam").startsWith("yes");
    }

    private static boolean isAutomatic(MailPart mail, String from) {
        var automatic = says(mail, "Auto-Submitted");
        return (!automatic.isEmpty() && !automatic.startsWith("no"))
                || says(mail, "Precedence").matches("bulk|junk|list|auto[_-]?reply")
                || !mail.header("X-Autoreply").isEmpty()
                || !mail.header("X-Autorespond").isEmpty()
                || !mail.header("List-Id").isEmpty()
                || !mail.header("List-Unsubscribe").isEmpty()
                || says(mail, "Return-Path").equals("<>")
                || ROBOT.matcher(from).matches();
    }

    private static String says(MailPart mail, String header) {
        return mail.header(header).strip().toLowerCase(Locale.ROOT);
    }
}
