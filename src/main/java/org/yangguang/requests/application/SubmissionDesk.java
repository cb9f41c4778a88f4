package org.yangguang.requests.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.AlikeTexts;
import org.yangguang.requests.domain.ApplicantNotes;
import org.yangguang.requests.domain.ContactTry;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.requests.domain.Submitter;
import org.yangguang.requests.domain.UnknownApplicants;
import org.yangguang.requests.domain.Wish;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/** What the disclosure office does with submissions: confirm, or try to reach the applicant. */
@Service
public class SubmissionDesk {

    private final Submissions submissions;
    private final ApplicantNotes notes;
    private final UnknownApplicants unknown;
    private final AlikeTexts alike;
    private final RequestIntake intake;
    private final CaseNews news;
    private final ApplicantNotices notices;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    SubmissionDesk(
            Submissions submissions,
            ApplicantNotes notes,
            UnknownApplicants unknown,
            AlikeTexts alike,
            RequestIntake intake,
            CaseNews news,
            ApplicantNotices notices,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.submissions = submissions;
        this.notes = notes;
        this.unknown = unknown;
        this.alike = alike;
        this.intake = intake;
        this.news = news;
        this.notices = notices;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** The submission, if it belongs to the agency. */
    @Transactional(readOnly = true)
    public Submission require(AgencyId agency, SubmissionId id) {
        var submission = submissions.require(id);
        if (!submission.agency().equals(agency)) {
            throw Refusal.notFound("submission.unknown", id + " belongs to " + submission.agency());
        }
        return submission;
    }

    /** What the applicant added online to the requests that came of it. */
    @Transactional(readOnly = true)
    public List<ApplicantNotes.Note> notes(Submission submission) {
        return submission.state() instanceof Confirmed(_, var made)
                ? made.stream().flatMap(id -> notes.of(id).stream()).toList()
                : List.of();
    }

    /**
     * Both sides confirmed: from that day it is received, as one request for each group of matters
     * (一事一申请).
     *
     * @param groups places of the matters that go together, such as {@code [[0], [1, 2]]}
     */
    @Transactional
    public List<RequestId> confirm(
            SubmissionId id, long version, LocalDate on, List<List<Integer>> groups) {
        requirePast(on);
        var submission = current(id, version);
        submission.requireUnconfirmed();
        if (unknown.isUnknown(id)) {
            throw Refusal.conflict("submission.applicant-unknown", submission.number());
        }
        requireEachOnce(submission, groups);
        var made = groups.stream().map(group -> registered(submission, on, group)).toList();
        submissions.save(submission.confirm(on, made));
        news.of(submission, RequestNews.CONFIRMED);
        notices.confirmed(submission, on);
        record(submission, "submission.confirmed", on, Map.of("requests", made.size() + ""));
        return made;
    }

    /** Whether an officer has to find out first who asks (申请人待核实). */
    @Transactional(readOnly = true)
    public boolean isUnknown(Submission submission) {
        return unknown.isUnknown(submission.id());
    }

    /** Who asks and for what is found out (核实申请人，条例第二十九条第二款), before anything is confirmed. */
    @Transactional
    public void complete(SubmissionId id, long version, Submitter who, Wish wish) {
        var completed = current(id, version).completed(who, wish);
        submissions.complete(completed);
        unknown.known(id);
        alike.place(completed.agency(), List.of(AlikeTexts.Text.of(completed)));
        audit.record(
                "submission.completed",
                "submission:" + completed.number(),
                Map.of("type", who.type().name(), "items", wish.items().size() + ""));
    }

    /** Notes a try to reach the applicant (联系申请人). */
    @Transactional
    public void tried(
            SubmissionId id, long version, LocalDate on, String way, boolean reached, String note) {
        requirePast(on);
        var submission = current(id, version);
        submissions.save(
                submission.tried(new ContactTry(on, way, reached, note, person.require().name())));
        record(submission, "submission.contact-tried", on, Map.of("reached", reached + ""));
    }

    private RequestId registered(Submission submission, LocalDate on, List<Integer> group) {
        var wish = submission.wish();
        return intake.register(
                token(submission, group),
                submission.agency(),
                on,
                submission.channel(),
                submission.submitter().asApplicant(),
                String.join("\n", group.stream().map(wish.items()::get).toList()),
                wish.delivery());
    }

    private static UUID token(Submission submission, List<Integer> group) {
        var name = submission.id() + " " + group;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireEachOnce(Submission submission, List<List<Integer>> groups) {
        var places = groups.stream().flatMap(List::stream).sorted().toList();
        var all = IntStream.range(0, submission.wish().items().size()).boxed().toList();
        if (!places.equals(all)) {
            throw Refusal.invalid("submission.groups", submission.number() + " " + groups);
        }
    }

    private Submission current(SubmissionId id, long version) {
        var submission = require(person.require().agency(), id);
        if (submission.version() != version) {
            throw new OptimisticLockingFailureException(
                    "submission " + id + " has version " + submission.version());
        }
        return submission;
    }

    private void record(
            Submission submission, String action, LocalDate on, Map<String, String> facts) {
        var all = new TreeMap<>(facts);
        all.put("on", on.toString());
        audit.record(action, "submission:" + submission.number(), all);
    }

    private void requirePast(LocalDate on) {
        if (on.isAfter(ChinaTime.today(clock))) {
            throw Refusal.invalid("request.in-the-future", "on " + on);
        }
    }
}
