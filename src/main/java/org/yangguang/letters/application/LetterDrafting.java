package org.yangguang.letters.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.CaseWithLetters.Online;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterId;
import org.yangguang.letters.LetterKind;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.FieldValues;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterBatch;
import org.yangguang.letters.domain.LetterContent;
import org.yangguang.letters.domain.LetterState.InReview;
import org.yangguang.letters.domain.Letters;
import org.yangguang.letters.domain.ReviewRoute;
import org.yangguang.letters.domain.Sender;
import org.yangguang.letters.domain.Stationery;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.org.Contact;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/** Drafting a letter, changing it, sending it into review, giving it up (起草、修改、送审、作废). */
@Service
@Transactional
public class LetterDrafting {

    private final Letters letters;
    private final AgencyLetters own;
    private final Stationery stationery;
    private final Agencies agencies;
    private final Cases cases;
    private final LetterRecord record;
    private final CurrentPerson person;
    private final Clock clock;

    LetterDrafting(
            Letters letters,
            AgencyLetters own,
            Stationery stationery,
            Agencies agencies,
            Cases cases,
            LetterRecord record,
            CurrentPerson person,
            Clock clock) {
        this.letters = letters;
        this.own = own;
        this.stationery = stationery;
        this.agencies = agencies;
        this.cases = cases;
        this.record = record;
        this.person = person;
        this.clock = clock;
    }

    /** The letter, if it belongs to the person's agency. */
    @Transactional(readOnly = true)
    public Letter require(LetterId id) {
        return own.require(id);
    }

    /**
     * Begins a letter in a case.
     *
     * @param id chosen by the form, so that a form sent twice makes one letter
     * @param typed what was filled in, by the names of the fields
     */
    public Letter draft(
            LetterId id,
            String caseKind,
            UUID caseId,
            LetterKind kind,
            DeliveryWay way,
            Map<String, String> typed) {
        var subject = cases.open(caseKind, caseId);
        if (!subject.fitting().contains(kind)) {
            throw Refusal.conflict(
                    "letters.does-not-fit",
                    kind + " in " + subject.reference().number(),
                    kind.label());
        }
        cases.requireReady(subject.reference(), kind);
        var agency = person.require().agency();
        var letter =
                Letter.drafted(
                        id,
                        agency,
                        subject.reference(),
                        kind,
                        person.require().username(),
                        ReviewRoute.of(kind, stationery.settings(agency)),
                        content(subject.reference(), kind, way, typed));
        letters.add(letter, clock.instant());
        record.note(letter, "drafted", Optional.empty(), "");
        return letter;
    }

    /** Changes what it says. */
    public Letter revise(LetterId id, long version, DeliveryWay way, Map<String, String> typed) {
        var letter = own.current(id, version);
        var revised =
                letter.revised(
                        content(letter.subject(), letter.kind(), way, typed)
                                .with(letter.content().text().annexes()),
                        person.require().username());
        letters.save(revised, clock.instant());
        record.changed(letter, revised, "revised", "");
        return revised;
    }

    /** Sends it into review. */
    public void submit(LetterId id) {
        var letter = own.alone(id);
        cases.requireUnsettled(letter);
        var submitted = letter.submitted(person.require().username());
        letters.save(submitted, clock.instant());
        record.note(submitted, "submitted", Optional.empty(), "");
        cases.tell(new LetterEvent.Submitted(Cases.facts(submitted)));
    }

    /** Gives it up; its case is no longer under review by it. */
    public void discard(LetterId id) {
        var letter = own.alone(id);
        var discarded =
                letter.discarded(person.require().username(), cases.settled(letter).isPresent());
        letters.save(discarded, clock.instant());
        record.note(discarded, "discarded", Optional.empty(), "");
        if (letter.state() instanceof InReview) {
            cases.tell(new LetterEvent.Discarded(Cases.facts(discarded)));
        }
    }

    /** What the letter of one case in a batch says; it goes online where its reader agreed. */
    LetterContent composed(
            LetterBatch batch, String caseKind, UUID caseId, Map<String, String> values) {
        var subject = cases.open(caseKind, caseId).reference();
        boolean online =
                !stationery.settings(batch.agency()).reviewOnline().isBlank()
                        && cases.online(subject, batch.kind()) == Online.AGREED;
        return content(subject, batch.kind(), online ? DeliveryWay.ONLINE : batch.way(), values);
    }

    /** Whether it goes the way of a batch, and is not changed alone. */
    @Transactional(readOnly = true)
    public boolean isInBatch(LetterId id) {
        return own.isInBatch(id);
    }

    /** What the case has fixed stands, whatever was typed. */
    private LetterContent content(
            CaseReference subject, LetterKind kind, DeliveryWay way, Map<String, String> typed) {
        requireAgreed(subject, kind, way);
        var agency = person.require().agency();
        var values = new HashMap<>(typed);
        cases.fixed(subject, kind, typed)
                .forEach((field, value) -> values.put(field.name(), value));
        return LetterContent.composed(
                stationery.template(agency, kind),
                FieldValues.read(kind, values),
                sender(agency),
                way,
                ChinaTime.today(clock));
    }

    /** Nobody is served over the internet who did not agree to it. */
    private void requireAgreed(CaseReference subject, LetterKind kind, DeliveryWay way) {
        if (way == DeliveryWay.ONLINE && cases.online(subject, kind) == Online.NOT_AGREED) {
            throw new InvalidInput(List.of(FieldFault.of("way", "letters.online-not-agreed")));
        }
    }

    private Sender sender(AgencyId id) {
        var agency = agencies.require(id);
        var settings = stationery.settings(id);
        return new Sender(
                agency.name(),
                settings.reviewBody(),
                settings.court(),
                settings.reviewOnline(),
                contact(agency.contact()));
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.office(), contact.phone(), contact.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("，"));
    }
}
