package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Agreements;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.requests.domain.Attachments;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * What an applicant does with receipt number and query code: take back, change, correct. Whoever
 * calls has been let in by {@link Tracking}.
 */
@Service
public class ApplicantSteps {

    /** Who acts with number and code, in a word and without a name. */
    public static final String APPLICANT = "申请人（网上）";

    private final Submissions submissions;
    private final CaseProgress cases;
    private final ApplicantNotes notes;
    private final Attachments attachments;
    private final CaseNews news;
    private final AuditTrail audit;
    private final RequestSettings settings;
    private final Clock clock;

    ApplicantSteps(
            Submissions submissions,
            CaseProgress cases,
            ApplicantNotes notes,
            Attachments attachments,
            CaseNews news,
            AuditTrail audit,
            RequestSettings settings,
            Clock clock) {
        this.submissions = submissions;
        this.cases = cases;
        this.notes = notes;
        this.attachments = attachments;
        this.news = news;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes it all back. What nobody confirmed yet is deleted and counts nowhere; of what is
     * received, each open request ends as withdrawn in writing.
     */
    @Transactional
    public void takeBack(Tracked tracked) {
        var submission = tracked.submission();
        if (!submission.isConfirmed()) {
            submissions.remove(submission);
            news.of(submission, RequestNews.TAKEN_BACK);
            record(submission, "submission.taken-back");
            return;
        }
        tracked.requests().stream()
                .filter(request -> request.course().isOpen())
                .forEach(request -> withdraw(request, "凭查询码在网上撤回"));
        record(submission, "submission.withdrawn");
    }

    /** Withdraws one open request in writing (书面撤回). */
    void withdraw(Request request, String how) {
        cases.happened(request, APPLICANT, new CaseEvent.Withdrawn(today(), how));
    }

    /**
     * Takes it back to be changed and sent once more, within the minutes that are for that. No day
     * of law is moved: nothing was received yet.
     */
    @Transactional
    public void change(Submission submission) {
        submission.requireUnconfirmed();
        if (!mayChange(submission)) {
            throw Refusal.conflict(
                    "submission.change-over",
                    submission.number() + " was sent too long ago",
                    settings.takeBack().toMinutes());
        }
        submissions.remove(submission);
        news.of(submission, RequestNews.TAKEN_BACK);
        record(submission, "submission.changed");
    }

    /** Whether it may still be changed at once. */
    public boolean mayChange(Submission submission) {
        return !submission.isConfirmed()
                && clock.instant().isBefore(submission.submittedAt().plus(settings.takeBack()));
    }

    /**
     * The applicant's correction arrives (补正，条例第三十条); the period starts anew from today.
     *
     * @param form names the files that were sent with it
     */
    @Transactional
    public void correct(Tracked tracked, RequestId id, String text, UUID form) {
        cases.happened(tracked.require(id), APPLICANT, new CaseEvent.Correction(today()));
        notes.add(id, clock.instant(), text);
        attachments.attach(form, tracked.submission().id());
    }

    /** Agrees to more, or to less than before (同意事项). */
    @Transactional
    public void agree(Submission submission, Agreements agreements) {
        submissions.save(submission.agreeing(agreements));
        audit.recordAs(
                APPLICANT,
                "",
                "submission.agreed",
                "submission:" + submission.number(),
                Map.of(
                        "online", Boolean.toString(agreements.online()),
                        "notices", Boolean.toString(agreements.notices())));
    }

    private void record(Submission submission, String action) {
        audit.recordAs(
                APPLICANT,
                "",
                action,
                "submission:" + submission.number(),
                Map.of(
                        "arrivedOn", submission.arrivedOn().toString(),
                        "channel", submission.channel().name()));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
