package org.yangguang.requests.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.identity.RecordHistory;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.MailDesk;
import org.yangguang.requests.application.MailboxSettings;
import org.yangguang.requests.application.SubmissionDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.Mailboxes;
import org.yangguang.requests.domain.ReadMail.Missed;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes pages of mails, and what the page of a submission says of them. */
@Component
class MailPages {

    private static final String LIST = "/desk/mail";

    private final MailDesk desk;
    private final SubmissionDesk submissions;
    private final CaseProgress cases;
    private final Uploading uploading;
    private final Mailboxes boxes;
    private final MailboxSettings settings;
    private final CurrentPerson person;
    private final RecordHistory history;
    private final Words words;

    MailPages(
            MailDesk desk,
            SubmissionDesk submissions,
            CaseProgress cases,
            Uploading uploading,
            Mailboxes boxes,
            MailboxSettings settings,
            CurrentPerson person,
            RecordHistory history,
            Words words) {
        this.desk = desk;
        this.submissions = submissions;
        this.cases = cases;
        this.uploading = uploading;
        this.boxes = boxes;
        this.settings = settings;
        this.person = person;
        this.history = history;
        this.words = words;
    }

    /** How reading the mail box goes, in a sentence; the second is true when it does not. */
    MailPage.Box box(Locale locale) {
        if (!settings.enabled()) {
            return new MailPage.Box(words.of(locale, "mail.box.off"), false);
        }
        var status = boxes.status(settings.box());
        var failing = status.flatMap(Mailboxes.Status::failingSince);
        if (failing.isPresent()) {
            return new MailPage.Box(
                    words.of(
                            locale,
                            "mail.box.failing",
                            ChinaTime.minuteOf(failing.get()),
                            words.of(locale, "mail.box.fault." + status.get().fault())),
                    true);
        }
        return status.flatMap(Mailboxes.Status::readAt)
                .map(
                        at ->
                                new MailPage.Box(
                                        words.of(locale, "mail.box.read", ChinaTime.minuteOf(at)),
                                        false))
                .orElseGet(() -> new MailPage.Box(words.of(locale, "mail.box.waiting"), false));
    }

    MailPage of(ArrivedMail mail, FormState form, Locale locale) {
        boolean open = person.may(Permission.REQUEST_PERSON);
        boolean may = person.may(Permission.REQUEST_REGISTER) && mail.words().isPresent();
        var unconfirmed =
                mail.submission()
                        .map(id -> submissions.require(mail.agency(), id))
                        .filter(submission -> !submission.isConfirmed());
        boolean made = !mail.kind().isApart();
        return new MailPage(
                mail.id().toString(),
                mail.version(),
                words.of(locale, "mail.kind." + mail.kind()),
                facts(mail, open),
                open ? mail.words().map(said -> said.text()).orElse("") : "",
                missed(mail, locale),
                belongsTo(mail),
                open ? files(mail) : List.of(),
                open && mail.words().isPresent(),
                may && !made,
                may && made && unconfirmed.isPresent(),
                history.of("mail:" + mail.id(), locale),
                form);
    }

    /** What the page of the submission says of the mails behind it. */
    SubmissionMail beside(Submission submission, Optional<FormState> returned, Locale locale) {
        boolean unknown = !submission.isConfirmed() && submissions.isUnknown(submission);
        return new SubmissionMail(
                unknown,
                submission.channel() == ReceiptChannel.EMAIL && !settings.published(),
                desk.of(submission).stream().map(mail -> one(mail, locale)).toList(),
                returned.orElseGet(() -> FormState.of(unknown ? values(submission) : Map.of())));
    }

    /** What the page of a case says of the mails that it came of or that belong to it. */
    List<SubmissionMail.One> beside(Request request, Locale locale) {
        return desk.of(request.id()).stream().map(mail -> one(mail, locale)).toList();
    }

    private SubmissionMail.One one(ArrivedMail mail, Locale locale) {
        return new SubmissionMail.One(
                LIST + "/" + mail.id(),
                words.of(locale, "mail.kind." + mail.kind()),
                ChinaTime.minuteOf(mail.arrivedAt()),
                missed(mail, locale));
    }

    private Map<String, String> values(Submission submission) {
        var values = new HashMap<String, String>();
        boolean open = person.may(Permission.REQUEST_PERSON);
        var who = submission.submitter();
        values.put("name", open ? who.name() : "");
        values.put("email", open ? who.contact().email() : "");
        values.put("wanted", String.join("\n\n", submission.wish().items()));
        values.put("version", Long.toString(submission.version()));
        return values;
    }

    private List<Fact> facts(ArrivedMail mail, boolean open) {
        var said = mail.words();
        return List.of(
                new Fact("mail.arrived", ChinaTime.minuteOf(mail.arrivedAt())),
                new Fact(
                        "mail.from",
                        said.map(one -> open ? sender(one) : Masks.email(one.from())).orElse("")),
                new Fact(
                        "mail.to",
                        open ? said.map(one -> String.join("，", one.to())).orElse("") : ""),
                new Fact("mail.subject", open ? said.map(one -> one.subject()).orElse("") : ""),
                new Fact("mail.reason", mail.reason()));
    }

    private static String sender(ArrivedMail.Words said) {
        return said.name().isEmpty() ? said.from() : said.name() + " <" + said.from() + ">";
    }

    private List<String> missed(ArrivedMail mail, Locale locale) {
        boolean open = person.may(Permission.REQUEST_PERSON);
        return mail.words().map(said -> said.missed()).orElse(List.of()).stream()
                .map(one -> sentence(one, open, locale))
                .toList();
    }

    /** The names of files may name persons. */
    private String sentence(Missed missed, boolean open, Locale locale) {
        var what = open ? missed.what() : Masks.name(missed.what());
        return missed.why().contains(".")
                ? words.of(locale, "fault." + missed.why(), what, missed.more())
                : words.of(locale, "mail.missed." + missed.why(), what);
    }

    private List<SubmissionPage.Link> belongsTo(ArrivedMail mail) {
        var submission =
                mail.submission()
                        .map(id -> submissions.require(mail.agency(), id))
                        .map(
                                one ->
                                        new SubmissionPage.Link(
                                                "/desk/submissions/" + one.id(), one.number(), ""));
        var request =
                mail.request()
                        .map(id -> cases.require(mail.agency(), id))
                        .map(
                                one ->
                                        new SubmissionPage.Link(
                                                "/desk/requests/" + one.id(), one.number(), ""));
        return Stream.of(submission, request).flatMap(Optional::stream).toList();
    }

    private List<SubmissionPage.Link> files(ArrivedMail mail) {
        return uploading.of(mail.id()).stream()
                .map(
                        file ->
                                new SubmissionPage.Link(
                                        LIST + "/" + mail.id() + "/files/" + file.id(),
                                        file.name(),
                                        ""))
                .toList();
    }
}
