package org.yangguang.requests.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.identity.Role;
import org.yangguang.notice.Notice;
import org.yangguang.notice.Notices;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.MailIntake;
import org.yangguang.requests.application.MailboxSettings;
import org.yangguang.requests.domain.ArrivedMails.Place;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.requests.domain.Mailboxes;
import org.yangguang.requests.domain.Mailboxes.Progress;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.requests.mailbox.MailFolder.Source;
import org.yangguang.requests.mailbox.MailFolder.Waiting;
import org.yangguang.shared.web.Words;

/**
 * Reads the mail box from where it stopped. Each mail is taken in one transaction together with how
 * far the box is read, and only then marked at the server: whenever the program is killed, each
 * mail is taken once.
 */
@Component
class MailboxReading {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReading.class);

    /** From then on the administrators know that nobody answers. */
    private static final Duration TELL_AFTER = Duration.ofHours(1);

    private final MailboxSettings settings;
    private final Mailboxes boxes;
    private final MailIntake intake;
    private final MailReader reader;
    private final Agencies agencies;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Words words;
    private final Clock clock;

    MailboxReading(
            MailboxSettings settings,
            Mailboxes boxes,
            MailIntake intake,
            MailReader reader,
            Agencies agencies,
            Notices notices,
            TransactionTemplate transaction,
            Words words,
            Clock clock) {
        this.settings = settings;
        this.boxes = boxes;
        this.intake = intake;
        this.reader = reader;
        this.agencies = agencies;
        this.notices = notices;
        this.transaction = transaction;
        this.words = words;
        this.clock = clock;
    }

    /** Reads what is new, unless another node does; says how many mails were taken. */
    int read() {
        var agency = agency();
        var lease = UUID.randomUUID();
        var progress =
                agency.isEmpty()
                        ? Optional.<Progress>empty()
                        : boxes.claim(settings.box(), lease, clock.instant(), leaseEnd());
        if (progress.isEmpty()) {
            return 0;
        }
        try {
            int taken = read(agency.get(), lease, progress.get());
            boxes.released(settings.box(), lease, clock.instant());
            return taken;
        } catch (MailboxFault fault) {
            failed(agency.get(), lease, fault);
            return 0;
        } catch (RuntimeException fault) {
            failed(agency.get(), lease, new MailboxFault("storing", fault));
            throw fault;
        }
    }

    private Optional<Agency> agency() {
        return settings.agency().isEmpty()
                ? agencies.main()
                : Optional.of(agencies.require(settings.agency()));
    }

    private int read(Agency agency, UUID lease, Progress progress) throws MailboxFault {
        int many = 0;
        try (var folder = MailFolder.open(settings)) {
            long validity = folder.validity();
            long last = validity == progress.validity() ? progress.lastUid() : 0;
            tidy(folder, last);
            var done = new ArrayList<Waiting>();
            for (var mail : folder.after(last)) {
                boolean older = mail.arrivedAt().isBefore(progress.since());
                if (!(older
                        ? passed(lease, validity, mail)
                        : taken(agency, lease, validity, folder, mail))) {
                    break;
                }
                if (!older) {
                    done.add(mail);
                    many++;
                }
            }
            folder.done(done);
        }
        return many;
    }

    /** What was taken, but not moved away because the program was killed in between. */
    private void tidy(MailFolder folder, long last) throws MailboxFault {
        if (!settings.processedFolder().isEmpty() && last > 0) {
            folder.done(folder.after(0).stream().filter(mail -> mail.uid() <= last).toList());
        }
    }

    private boolean passed(UUID lease, long validity, Waiting mail) {
        return boxes.reached(settings.box(), lease, validity, mail.uid(), leaseEnd());
    }

    private boolean taken(Agency agency, UUID lease, long validity, MailFolder folder, Waiting mail)
            throws MailboxFault {
        var source = folder.fetch(mail);
        var read = read(source);
        try {
            return stored(agency, lease, validity, mail, source, read);
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            LOG.error("a mail was taken without its parts, so that others go on", fault);
            return stored(agency, lease, validity, mail, source, read.bare());
        }
    }

    /** One mail that is too much for the program must not hold the box: it is taken unread. */
    private ReadMail read(Source source) {
        try {
            return reader.read(source.bytes(), source.whole());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            LOG.error("a mail was taken unread, so that others go on", fault);
            return ReadMail.unread();
        }
    }

    private boolean stored(
            Agency agency, UUID lease, long validity, Waiting mail, Source source, ReadMail read) {
        var place = new Place(settings.box(), validity, mail.uid());
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            intake.take(
                                    agency.id(),
                                    Optional.of(place),
                                    mail.arrivedAt(),
                                    source.bytes(),
                                    source.whole(),
                                    read);
                            boolean ours = passed(lease, validity, mail);
                            if (!ours) {
                                status.setRollbackOnly();
                            }
                            return ours;
                        }));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    private void failed(Agency agency, UUID lease, MailboxFault fault) {
        var now = clock.instant();
        var since = boxes.failed(settings.box(), lease, fault.word(), now);
        LOG.info("mail box not read: {}", fault.word());
        if (!now.isBefore(since.plus(TELL_AFTER))) {
            transaction.executeWithoutResult(
                    _ ->
                            notices.tell(
                                    new Holders(agency.id(), Role.SYSTEM_ADMIN),
                                    new Notice(
                                            "mail.box",
                                            words.of(
                                                    Locale.SIMPLIFIED_CHINESE,
                                                    "mail.box.away",
                                                    words.of(
                                                            Locale.SIMPLIFIED_CHINESE,
                                                            "mail.box.fault." + fault.word())),
                                            "",
                                            "/desk/mail",
                                            "mailbox:" + since.getEpochSecond())));
        }
    }
}
