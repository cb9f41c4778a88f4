package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.CaseProgress;
import org.yangguang.requests.application.SubmissionDesk;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.ContactTry;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.Submission;
import org.yangguang.requests.domain.SubmissionState.Confirmed;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Makes the page of a submission. */
@Component
class SubmissionPages {

    /** Nobody confirms longer ago than this without saying so to the applicant. */
    private static final int MOST_DAYS = 5;

    private final CaseProgress cases;
    private final SubmissionDesk desk;
    private final Uploading uploading;
    private final SimilarCases similar;
    private final Words words;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    SubmissionPages(
            CaseProgress cases,
            SubmissionDesk desk,
            Uploading uploading,
            SimilarCases similar,
            Words words,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.cases = cases;
        this.desk = desk;
        this.uploading = uploading;
        this.similar = similar;
        this.words = words;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    SubmissionPage of(Submission submission, String returned, FormState form, Locale locale) {
        var today = ChinaTime.today(clock);
        var by = submission.confirmBy(calendars.current());
        boolean confirmed = submission.isConfirmed();
        return new SubmissionPage(
                submission.id().toString(),
                submission.version(),
                submission.number(),
                words.of(locale, "submissions.state." + submission.state().code()),
                confirmed ? "" : by.toString(),
                !confirmed && today.isAfter(by),
                submission.wish().items(),
                facts(submission, locale),
                confirmed ? List.of() : days(submission, today, locale),
                made(submission),
                files(submission, locale),
                similar.before(submission, locale),
                history(submission, locale),
                !confirmed && person.may(Permission.REQUEST_REGISTER),
                today.toString(),
                returned,
                form);
    }

    private List<SubmissionPage.Choice> days(
            Submission submission, LocalDate today, Locale locale) {
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> !day.isBefore(submission.arrivedOn()))
                .map(
                        day ->
                                new SubmissionPage.Choice(
                                        day.toString(),
                                        AnswerPeriod.of(day, List.of(), calendars.current())
                                                .dueOn()
                                                .map(LocalDate::toString)
                                                .orElse(""),
                                        day.equals(today)
                                                ? words.of(locale, "submissions.today")
                                                : ""))
                .toList();
    }

    private List<Fact> facts(Submission submission, Locale locale) {
        var who = submission.submitter();
        var contact = who.contact();
        boolean open = person.may(Permission.REQUEST_PERSON);
        return List.of(
                new Fact("requests.form.channel", submission.channel().label()),
                new Fact("submissions.col.arrived", arrived(submission)),
                new Fact(
                        "requests.col.type",
                        desk.isUnknown(submission)
                                ? words.of(locale, "submissions.unknown")
                                : who.type().label()),
                new Fact("requests.col.applicant", open ? who.name() : Masks.name(who.name())),
                new Fact("apply.id-kind", who.idKind().map(IdKind::label).orElse("")),
                new Fact(
                        "requests.form.id-number",
                        open ? who.idNumber() : Masks.idNumber(who.idNumber())),
                new Fact("apply.phone", open ? contact.phone() : Masks.phone(contact.phone())),
                new Fact("apply.email", open ? contact.email() : Masks.name(contact.email())),
                new Fact("apply.address", open ? contact.address() : Masks.name(contact.address())),
                new Fact("requests.form.delivery", submission.wish().delivery()),
                new Fact(
                        "applicants.agreements",
                        AgreementFields.inWords(
                                submission.wish().agreements(), code -> words.of(locale, code))),
                new Fact("apply.assistance", submission.wish().assistance()));
    }

    /** The moment, where it came in as it was sent; else the day that its envelope or fax says. */
    private static String arrived(Submission submission) {
        return ChinaTime.dateOf(submission.submittedAt()).equals(submission.arrivedOn())
                ? ChinaTime.minuteOf(submission.submittedAt())
                : submission.arrivedOn().toString();
    }

    private List<SubmissionPage.Link> made(Submission submission) {
        return submission.state() instanceof Confirmed(_, var requests)
                ? requests.stream().map(id -> link(submission, id)).toList()
                : List.of();
    }

    private List<SubmissionPage.Link> files(Submission submission, Locale locale) {
        if (!person.may(Permission.REQUEST_PERSON)) {
            return List.of();
        }
        return uploading.of(submission.id()).stream()
                .map(
                        file ->
                                new SubmissionPage.Link(
                                        "/desk/submissions/"
                                                + submission.id()
                                                + "/files/"
                                                + file.id(),
                                        file.name(),
                                        words.of(locale, "apply.purpose." + file.purpose().name())))
                .toList();
    }

    private SubmissionPage.Link link(Submission submission, RequestId id) {
        var request = cases.require(submission.agency(), id);
        return new SubmissionPage.Link(
                "/desk/requests/" + id, request.number(), RequestPages.shortened(request.wanted()));
    }

    private List<TimelineStep> history(Submission submission, Locale locale) {
        var steps = new ArrayList<TimelineStep>();
        steps.add(
                TimelineStep.done(
                        words.of(locale, "submissions.step.arrived"),
                        submission.arrivedOn().toString(),
                        submission.channel().label()));
        submission.tries().forEach(one -> steps.add(told(one, locale)));
        steps.add(standing(submission, locale));
        desk.notes(submission)
                .forEach(
                        note ->
                                steps.add(
                                        TimelineStep.done(
                                                words.of(locale, "submissions.step.corrected"),
                                                ChinaTime.minuteOf(note.at()),
                                                note.text())));
        return steps;
    }

    private TimelineStep standing(Submission submission, Locale locale) {
        return submission.state() instanceof Confirmed(var on, _)
                ? TimelineStep.done(
                        words.of(locale, "submissions.step.confirmed"), on.toString(), "")
                : TimelineStep.now(
                        words.of(locale, "submissions.state." + submission.state().code()), "", "");
    }

    private TimelineStep told(ContactTry one, Locale locale) {
        return TimelineStep.done(
                words.of(
                        locale,
                        one.reached() ? "submissions.step.reached" : "submissions.step.tried",
                        one.way()),
                one.on().toString(),
                one.note() + " " + one.by());
    }
}
