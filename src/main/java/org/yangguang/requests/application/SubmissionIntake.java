package org.yangguang.requests.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.requests.domain.AlikeTexts;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.SubmissionState;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Submissions.Receipt;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** Taking in what arrives, before anything is received in law (提交，条例第二十八条、第二十九条). */
@Service
public class SubmissionIntake {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Submissions submissions;
    private final Attachments attachments;
    private final AlikeTexts alike;
    private final CaseNews news;
    private final ApplicantNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    SubmissionIntake(
            Submissions submissions,
            Attachments attachments,
            AlikeTexts alike,
            CaseNews news,
            ApplicantNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.attachments = attachments;
        this.alike = alike;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it in and answers with a receipt. The same sending again gets the same receipt and
     * makes nothing new; the same key with another content is refused.
     */
    @Transactional
    public Receipt submit(Sending sending, NewSubmission made) {
        var today = ChinaTime.today(clock);
        if (made.arrivedOn().isAfter(today)) {
            throw Refusal.invalid("request.in-the-future", "arrived on " + made.arrivedOn());
        }
        var receipt =
                new Receipt(
                        SubmissionId.next(),
                        submissions.nextNumber(today.getYear()),
                        QueryCode.next(RANDOM));
        var before = submissions.claim(sending, receipt);
        if (before.isPresent()) {
            return before.get();
        }
        var submission =
                new Submission(
                        receipt.id(),
                        made.agency(),
                        receipt.number(),
                        made.channel(),
                        clock.instant(),
                        made.arrivedOn(),
                        made.submitter(),
                        made.wish(),
                        List.of(),
                        new SubmissionState.Submitted(),
                        0);
        submissions.add(submission, receipt.code());
        notices.takenIn(submission);
        made.draft().ifPresent(draft -> attachments.attach(draft, receipt.id()));
        news.of(submission, RequestNews.SUBMITTED);
        audit.record(
                "submission.taken-in",
                "submission:" + receipt.number(),
                Map.of(
                        "arrivedOn", made.arrivedOn().toString(),
                        "channel", made.channel().name(),
                        "type", made.submitter().type().name(),
                        "items", String.valueOf(made.wish().items().size())));
        alike.place(made.agency(), List.of(AlikeTexts.Text.of(submission)));
        return receipt;
    }
}
