package org.yangguang.requests.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.law.outcome.ApplicantType;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.Uploading.Upload;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.ArrivedMail.Words;
import org.yangguang.requests.domain.ArrivedMails;
import org.yangguang.requests.domain.ArrivedMails.Marks;
import org.yangguang.requests.domain.ArrivedMails.Place;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.AttachmentOwner;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.ContactWays;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.requests.domain.ReadMail;
import org.yangguang.requests.domain.ReadMail.Missed;
import org.yangguang.requests.domain.ReadMail.Nature;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.UnknownApplicants;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;

/**
 * Takes a mail in (电子邮件来件): as a submission, as a letter to a known one, or apart from both.
 * Nothing is received in law before both sides confirm (条例第三十一条第三项).
 */
@Service
public class MailIntake {

    private static final Pattern RECEIPT_NUMBER = Pattern.compile("S\\d{4}-\\d{5,}");
    private static final Pattern CASE_NUMBER =
            Pattern.compile("(?<![\\d-])\\d{4}-\\d{4,}(?![\\d-])");
    private static final String NO_TEXT = "（邮件正文为空，见附件和原件）";
    private static final int LONGEST_ITEM = 20_000;

    private final ArrivedMails mails;
    private final Submissions submissions;
    private final Requests requests;
    private final SubmissionIntake intake;
    private final UnknownApplicants unknown;
    private final Attachments attachments;
    private final Uploading uploading;
    private final MailReceipts receipts;
    private final MailboxSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    MailIntake(
            ArrivedMails mails,
            Submissions submissions,
            Requests requests,
            SubmissionIntake intake,
            UnknownApplicants unknown,
            Attachments attachments,
            Uploading uploading,
            MailReceipts receipts,
            MailboxSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.submissions = submissions;
        this.requests = requests;
        this.intake = intake;
        this.unknown = unknown;
        this.attachments = attachments;
        this.uploading = uploading;
        this.receipts = receipts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a mail belongs to, where it belongs to something known. */
    private record Known(Optional<SubmissionId> submission, Optional<RequestId> request) {

        static Known of(Submission submission) {
            return new Known(Optional.of(submission.id()), Optional.empty());
        }

        static Known of(Request request) {
            return new Known(Optional.empty(), Optional.of(request.id()));
        }
    }

    /**
     * Takes it in, once: the same mail again, byte for byte, changes nothing.
     *
     * @param place where it lies in the mail box; empty when it came another way
     * @param whole whether the source is here as a whole
     */
    @Transactional
    public Optional<ArrivedMail> take(
            AgencyId agency,
            Optional<Place> place,
            Instant arrivedAt,
            byte[] source,
            boolean whole,
            ReadMail read) {
        var marks = marks(read, source);
        var at = arrivedAt.isAfter(clock.instant()) ? clock.instant() : arrivedAt;
        var since = at.minus(settings.sameWithin());
        var original =
                read.nature() == Nature.PERSONAL && !read.from().isEmpty()
                        ? mails.repeated(agency, marks, since)
                        : Optional.<ArrivedMail>empty();
        var known = known(agency, read);
        var mail =
                new ArrivedMail(
                        MailId.next(),
                        agency,
                        kind(read, original.isPresent(), known.isPresent()),
                        original.flatMap(ArrivedMail::submission)
                                .or(() -> known.flatMap(Known::submission)),
                        original.flatMap(ArrivedMail::request)
                                .or(() -> known.flatMap(Known::request)),
                        original.map(ArrivedMail::id),
                        at,
                        Optional.of(Words.of(read, read.missed())),
                        whole,
                        "",
                        0);
        if (!mails.add(mail, marks, place, source)) {
            return Optional.empty();
        }
        var taken = sorted(mail, read);
        audit.record(
                "mail.taken-in",
                "mail:" + mail.id(),
                Map.of("kind", taken.kind().name(), "missed", missed(taken) + ""));
        receipts.send(taken, marks);
        return Optional.of(taken);
    }

    /** Makes a submission of what was kept apart (officer's decision), from its source. */
    ArrivedMail submissionOf(ArrivedMail mail, ReadMail read) {
        return made(mail, read);
    }

    private ArrivedMail sorted(ArrivedMail mail, ReadMail read) {
        return switch (mail.kind()) {
            case SUBMISSION -> made(mail, read);
            case NOTE -> noted(mail, read);
            case DUPLICATE, AUTOMATIC, BOUNCE, SPAM, ASIDE -> mail;
        };
    }

    private static MailKind kind(ReadMail read, boolean repeated, boolean known) {
        return switch (read.nature()) {
            case AUTOMATIC -> MailKind.AUTOMATIC;
            case BOUNCE -> MailKind.BOUNCE;
            case SPAM -> MailKind.SPAM;
            case PERSONAL ->
                    repeated ? MailKind.DUPLICATE : known ? MailKind.NOTE : MailKind.SUBMISSION;
        };
    }

    private ArrivedMail made(ArrivedMail mail, ReadMail read) {
        var draft = UUID.randomUUID();
        var missed = keep(draft, read);
        var receipt =
                intake.submit(
                        new Sending("mail " + mail.id() + " " + mail.version(), draft.toString()),
                        new NewSubmission(
                                mail.agency(),
                                ReceiptChannel.EMAIL,
                                ChinaTime.dateOf(mail.arrivedAt()),
                                submitter(read),
                                new Wish(
                                        List.of(item(read)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ""),
                                Optional.of(draft)));
        unknown.mark(receipt.id());
        return saved(mail.as(receipt.id(), missed));
    }

    private ArrivedMail noted(ArrivedMail mail, ReadMail read) {
        var draft = UUID.randomUUID();
        var missed = keep(draft, read);
        attachments.attach(draft, (AttachmentOwner) mail.id());
        return missed.equals(read.missed()) ? mail : saved(mail.missing(missed));
    }

    private ArrivedMail saved(ArrivedMail mail) {
        mails.save(mail);
        return mails.require(mail.agency(), mail.id());
    }

    /** Keeps the files that may be kept, and names the others. */
    private List<Missed> keep(UUID draft, ReadMail read) {
        var uploads = read.files().stream().<Upload>map(MailFile::new).toList();
        var missed = new ArrayList<>(read.missed());
        for (var fault : uploading.keep(draft, uploads)) {
            missed.add(missed(fault));
        }
        return missed;
    }

    private static Missed missed(FieldFault fault) {
        var args = fault.args().stream().map(Object::toString).toList();
        return new Missed(args.getFirst(), fault.code(), args.size() > 1 ? args.get(1) : "");
    }

    private static int missed(ArrivedMail mail) {
        return mail.words().map(words -> words.missed().size()).orElse(0);
    }

    /** Who wrote it, as far as a mail tells; an officer finds out the rest. */
    private static Submitter submitter(ReadMail read) {
        var name = read.name().isEmpty() ? read.from() : read.name();
        return new Submitter(
                ApplicantType.NATURAL_PERSON,
                name.isEmpty() ? "（未署名）" : name,
                Optional.empty(),
                "",
                new ContactWays("", read.from(), ""));
    }

    /** What it says as one matter: whether it asks for several is for an officer to see. */
    private static String item(ReadMail read) {
        var text = read.text().replaceAll("\\n\\s*\\n", "\n").strip();
        var subject = text.contains(read.subject()) ? "" : read.subject();
        var all = (subject + "\n" + text).strip();
        if (all.isEmpty()) {
            return NO_TEXT;
        }
        return all.length() <= LONGEST_ITEM ? all : all.substring(0, LONGEST_ITEM);
    }

    /** By a number in the subject line, or because it answers a mail that is known. */
    private Optional<Known> known(AgencyId agency, ReadMail read) {
        var subject = read.subject().toUpperCase(Locale.ROOT);
        return first(RECEIPT_NUMBER, subject)
                .flatMap(number -> submissions.numbered(agency, number))
                .map(Known::of)
                .or(
                        () ->
                                first(CASE_NUMBER, subject)
                                        .flatMap(number -> requests.find(agency, number))
                                        .map(Known::of))
                .or(
                        () ->
                                mails.answered(agency, read.answers())
                                        .map(mail -> new Known(mail.submission(), mail.request())));
    }

    private static Optional<String> first(Pattern number, String text) {
        var found = number.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Marks marks(ReadMail read, byte[] source) {
        var content = sha256();
        content.update(
                (read.subject() + "\n" + read.text()).replaceAll("\\s+", " ").getBytes(UTF_8));
        read.files().forEach(file -> content.update(file.content()));
        return new Marks(
                read.id(),
                read.from(),
                HexFormat.of().formatHex(content.digest()),
                HexFormat.of().formatHex(sha256().digest(source)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** A file that came with a mail. */
    private record MailFile(ReadMail.File file) implements Upload {

        @Override
        public String field() {
            return "files";
        }

        @Override
        public Purpose purpose() {
            return Purpose.MATERIAL;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.content().length;
        }

        @Override
        public byte[] content() {
            return file.content();
        }
    }
}
