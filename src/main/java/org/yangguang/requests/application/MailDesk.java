package org.yangguang.requests.application;

import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ArrivedMail;
import org.yangguang.requests.domain.ArrivedMails;
import org.yangguang.requests.domain.MailId;
import org.yangguang.requests.domain.MailKind;
import org.yangguang.requests.domain.MailReader;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.Refusal;

/** What officers do with mails that the program sorted (来信分拣). */
@Service
public class MailDesk {

    private final ArrivedMails mails;
    private final MailIntake intake;
    private final MailReader reader;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final CurrentPerson person;

    MailDesk(
            ArrivedMails mails,
            MailIntake intake,
            MailReader reader,
            Submissions submissions,
            AuditTrail audit,
            CurrentPerson person) {
        this.mails = mails;
        this.intake = intake;
        this.reader = reader;
        this.submissions = submissions;
        this.audit = audit;
        this.person = person;
    }

    @Transactional(readOnly = true)
    public ArrivedMail require(AgencyId agency, MailId id) {
        return mails.require(agency, id);
    }

    /** The mails that the submission was made of or that belong to it. */
    @Transactional(readOnly = true)
    public List<ArrivedMail> of(Submission submission) {
        return mails.of(submission.id());
    }

    /** The mails that a case came of or that belong to it. */
    @Transactional(readOnly = true)
    public List<ArrivedMail> of(RequestId request) {
        return mails.of(request);
    }

    /** It asks for something after all: makes a submission of it. */
    @Transactional
    public SubmissionId submissionOf(MailId id, long version) {
        var mail = current(id, version);
        if (!mail.kind().isApart()) {
            throw Refusal.conflict("mail.is-submission", "mail " + id);
        }
        var read = reader.read(mails.source(mail), mail.whole());
        var made = intake.submissionOf(mail, read);
        record("mail.made-submission", made, Map.of("was", mail.kind().name()));
        return made.submission().orElseThrow();
    }

    /** It is no request: what was made of it goes, as long as nothing is confirmed. */
    @Transactional
    public void putAside(MailId id, long version, String reason) {
        var mail = current(id, version);
        if (mail.kind() != MailKind.SUBMISSION) {
            throw Refusal.conflict("mail.is-apart", "mail " + id + " is " + mail.kind());
        }
        var submission = submissions.require(mail.submission().orElseThrow());
        submission.requireUnconfirmed();
        mails.save(mail.aside(reason));
        submissions.remove(submission);
        record("mail.put-aside", mail, Map.of("submission", submission.number()));
    }

    /** The mail as it came; that it was opened stays in the audit trail. */
    @Transactional
    public byte[] source(ArrivedMail mail) {
        record("mail.source-read", mail, Map.of());
        return mails.source(mail);
    }

    private ArrivedMail current(MailId id, long version) {
        var mail = require(person.require().agency(), id);
        if (mail.version() != version) {
            throw new OptimisticLockingFailureException(
                    "mail " + id + " has version " + mail.version());
        }
        return mail;
    }

    private void record(String action, ArrivedMail mail, Map<String, String> facts) {
        audit.record(action, "mail:" + mail.id(), facts);
    }
}
