package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Requests;
import org.yangguang.requests.domain.Step;
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

    private static final String APPLICANT = "申请人（网上）";

    private final Submissions submissions;
    private final Requests requests;
    private final ApplicantNotes notes;
    private final CaseNews news;
    private final CaseSearches searches;
    private final AuditTrail audit;
    private final RequestSettings settings;
    private final Clock clock;
    private final Calendars calendars;

    ApplicantSteps(
            Submissions submissions,
            Requests requests,
            ApplicantNotes notes,
            CaseNews news,
            CaseSearches searches,
            AuditTrail audit,
            RequestSettings settings,
            Clock clock,
            Calendars calendars) {
        this.submissions = submissions;
        this.requests = requests;
        this.notes = notes;
        this.news = news;
        this.searches = searches;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.calendars = calendars;
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
                .forEach(
                        request ->
                                happened(request, new CaseEvent.Withdrawn(today(), "凭查询码在网上撤回")));
        record(submission, "submission.withdrawn");
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

    /** The applicant's correction arrives (补正，条例第三十条); the period starts anew from today. */
    @Transactional
    public void correct(Tracked tracked, RequestId id, String text) {
        var request =
                tracked.requests().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("request.unknown", "request " + id));
        happened(request, new CaseEvent.Correction(today()));
        notes.add(id, clock.instant(), text);
        audit.record(
                "request.corrected-online",
                "request:" + request.number(),
                Map.of("on", today().toString()));
    }

    private void happened(Request request, CaseEvent event) {
        var after = request.with(new Step(event, APPLICANT, clock.instant()), calendars.current());
        requests.save(after);
        searches.follow(after);
    }

    private void record(Submission submission, String action) {
        audit.record(
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
