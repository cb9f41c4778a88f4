package org.yangguang.requests.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.AnswerWay;
import org.yangguang.requests.domain.IdKind;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent.EvidenceAsked;
import org.yangguang.requests.domain.RecordEvent.Verified;
import org.yangguang.requests.domain.RecordStage;
import org.yangguang.requests.web.RecordCorrectionPage.Deed;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the page of a request to correct a record for the person who looks. */
@Component
class RecordCorrectionPages {

    /** To bring more evidence: ten working days are our custom. */
    private static final int DAYS_FOR_EVIDENCE = 10;

    private final RecordCorrectionTimeline timeline;
    private final Uploading uploading;
    private final RequestPages requests;
    private final RemedyCases remedies;
    private final Words words;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    RecordCorrectionPages(
            RecordCorrectionTimeline timeline,
            Uploading uploading,
            RequestPages requests,
            RemedyCases remedies,
            Words words,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.timeline = timeline;
        this.uploading = uploading;
        this.requests = requests;
        this.remedies = remedies;
        this.words = words;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    RecordCorrectionPage of(
            RecordCorrection correction, String deed, FormState form, Locale locale) {
        var today = ChinaTime.today(clock);
        var calendar = calendars.current();
        var due = correction.dueOn(calendar);
        return new RecordCorrectionPage(
                correction.id().toString(),
                correction.version(),
                correction.number(),
                words.of(locale, "record-corrections.state." + correction.stage()),
                due.toString(),
                correction.isOpen() ? requests.remaining(due, locale) : "",
                calendar.isProvisional(correction.receivedOn(), due),
                DayStrip.of(correction.period().trace(correction.receivedOn(), calendar)),
                correction.workingDays(),
                about(correction),
                personOf(correction),
                files(correction, locale),
                timeline.atTheDesk(correction, locale),
                remedies.of(correction.agency(), correction.number()),
                deeds(correction),
                decisions(correction, locale),
                calendar.addWorkingDays(today, DAYS_FOR_EVIDENCE).toString(),
                correction.verified().map(Verified::note).orElse(""),
                today.toString(),
                deed,
                form);
    }

    private List<Fact> about(RecordCorrection correction) {
        var about = correction.about();
        return mayCheck()
                ? List.of(
                        new Fact("record-corrections.record", about.record()),
                        new Fact("record-corrections.wrong", about.wrong()),
                        new Fact("record-corrections.right", about.right()),
                        new Fact("record-corrections.proof", about.proof()))
                : List.of();
    }

    private boolean mayCheck() {
        return person.may(Permission.REQUEST_PERSON) || person.may(Permission.REQUEST_SEARCH);
    }

    private List<Fact> personOf(RecordCorrection correction) {
        boolean open = person.may(Permission.REQUEST_PERSON);
        var who = correction.person();
        var contact = who.contact();
        return List.of(
                new Fact("requests.form.channel", correction.channel().label()),
                new Fact("requests.col.type", who.type().label()),
                new Fact("requests.form.name", open ? who.name() : Masks.name(who.name())),
                new Fact("apply.id-kind", who.idKind().map(IdKind::label).orElse("")),
                new Fact(
                        "requests.form.id-number",
                        open ? who.idNumber() : Masks.idNumber(who.idNumber())),
                new Fact("apply.phone", open ? contact.phone() : Masks.phone(contact.phone())),
                new Fact("apply.email", open ? contact.email() : Masks.name(contact.email())),
                new Fact("apply.address", open ? contact.address() : Masks.name(contact.address())),
                new Fact(
                        "record-corrections.answer-way",
                        correction.way().map(AnswerWay::label).orElse("")));
    }

    private List<SubmissionPage.Link> files(RecordCorrection correction, Locale locale) {
        if (!person.may(Permission.REQUEST_PERSON)) {
            return List.of();
        }
        return uploading.of(correction.id()).stream()
                .map(
                        file ->
                                new SubmissionPage.Link(
                                        "/desk/record-corrections/%s/files/%s"
                                                .formatted(correction.id(), file.id()),
                                        file.name(),
                                        words.of(locale, "apply.purpose." + file.purpose().name())))
                .toList();
    }

    /** The next one first: check, then decide. */
    private List<Deed> deeds(RecordCorrection correction) {
        if (!correction.isOpen()) {
            return correction.decided().isPresent() && person.may(Permission.REQUEST_CLOSE)
                    ? List.of(Deed.REOPEN)
                    : List.of();
        }
        var deeds = new ArrayList<Deed>();
        boolean checked = correction.stage() == RecordStage.VERIFIED;
        if (checked && person.may(Permission.REQUEST_CLOSE)) {
            deeds.add(Deed.DECIDE);
        }
        if (isToBeChecked(correction) && person.may(Permission.REQUEST_SEARCH)) {
            deeds.add(Deed.CHECK);
        }
        if (!checked && person.may(Permission.REQUEST_CLOSE)) {
            deeds.add(Deed.DECIDE);
        }
        if (correction.asked().isEmpty() && person.may(Permission.REQUEST_CORRECT)) {
            deeds.add(Deed.ASK);
        }
        if (person.may(Permission.REQUEST_REGISTER)) {
            deeds.add(Deed.EVIDENCE);
        }
        if (person.may(Permission.REQUEST_CLOSE)) {
            deeds.add(Deed.WITHDRAW);
        }
        return deeds;
    }

    private boolean isToBeChecked(RecordCorrection correction) {
        return correction
                .asked()
                .map(EvidenceAsked::until)
                .filter(until -> !ChinaTime.today(clock).isAfter(until))
                .isEmpty();
    }

    /** As the check found; whose record it is can be told at any time. */
    private List<String> decisions(RecordCorrection correction, Locale locale) {
        var found = correction.verified().map(Verified::found);
        return Stream.of(RecordDecision.codes())
                .flatMap(List::stream)
                .filter(
                        code ->
                                switch (code) {
                                    case "CORRECTED" ->
                                            found.filter(one -> one.callsForCorrection())
                                                    .isPresent();
                                    case "REFUSED" ->
                                            found.filter(one -> !one.callsForCorrection())
                                                    .isPresent();
                                    default -> true;
                                })
                .map(code -> code + "=" + words.of(locale, "record-corrections.decision." + code))
                .toList();
    }
}
