package org.yangguang.requests.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.notice.Recipient.Outside;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.ArrivedMails;
import org.yangguang.requests.domain.ArrivedMails.Marks;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.web.Words;

/**
 * Tells who wrote that his mail came (自动回执): its number, and nothing of what it says. Machines get
 * none, and a person one in an hour, so that two programs never write to each other for good.
 */
@Component
class MailReceipts {

    private static final Duration APART = Duration.ofHours(1);

    private final ArrivedMails mails;
    private final Submissions submissions;
    private final Requests requests;
    private final Notices notices;
    private final Words words;
    private final MailboxSettings settings;
    private final Clock clock;

    MailReceipts(
            ArrivedMails mails,
            Submissions submissions,
            Requests requests,
            Notices notices,
            Words words,
            MailboxSettings settings,
            Clock clock) {
        this.mails = mails;
        this.submissions = submissions;
        this.requests = requests;
        this.notices = notices;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes to the sender, and to the office about letters to what is known. */
    void send(ArrivedMail mail, Marks marks) {
        if (mail.kind() != MailKind.SUBMISSION && mail.kind() != MailKind.NOTE) {
            return;
        }
        var number = number(mail);
        if (mail.kind() == MailKind.NOTE) {
            tellOffice(mail, number);
        }
        var now = clock.instant();
        if (settings.receipts()
                && !marks.sender().isEmpty()
                && mails.claimReceipt(mail, marks, now.minus(APART), now)) {
            notices.tell(
                    new Outside(mail.agency(), Optional.of(marks.sender()), Optional.empty(), true),
                    new Notice(
                            "mail.receipt",
                            say("mail.receipt.subject", number),
                            body(mail, number),
                            "",
                            "mail-receipt:" + mail.id()));
        }
    }

    private String body(ArrivedMail mail, String number) {
        if (mail.kind() == MailKind.NOTE) {
            return say("mail.receipt.note", number);
        }
        var received = say("mail.receipt.body", number);
        return settings.published() ? received : received + "\n" + say("mail.receipt.unpublished");
    }

    private void tellOffice(ArrivedMail mail, String number) {
        notices.tell(
                new Holders(mail.agency(), Role.DISCLOSURE_OFFICE),
                new Notice(
                        "mail.note",
                        say("mail.note.told", number),
                        "",
                        "/desk/mail/" + mail.id(),
                        "mail-note:" + mail.id()));
    }

    private String number(ArrivedMail mail) {
        return mail.submission()
                .map(id -> submissions.require(id).number())
                .or(() -> mail.request().map(id -> requests.require(id).number()))
                .orElse("");
    }

    private String say(String code, Object... args) {
        return words.of(Locale.SIMPLIFIED_CHINESE, code, args);
    }
}
