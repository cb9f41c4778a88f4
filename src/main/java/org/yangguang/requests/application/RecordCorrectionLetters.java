package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.CaseWithLetters;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterFacts;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordCorrectionId;
import org.yangguang.requests.domain.RecordDecision;
import org.yangguang.requests.domain.RecordEvent;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * The letters of a request to correct a record: one for each way it can end, and one that asks for
 * evidence (告知申请人，条例第四十一条). The request ends when its letter is delivered.
 */
@Component
class RecordCorrectionLetters implements CaseWithLetters {

    private static final String ANYTHING = "…";

    /** To bring more evidence: ten working days are our custom. */
    private static final int DAYS_FOR_EVIDENCE = 10;

    private static final Set<LetterKind> KINDS =
            EnumSet.of(
                    LetterKind.RECORD_CORRECTED,
                    LetterKind.RECORD_TRANSFERRED,
                    LetterKind.RECORD_REDIRECTED,
                    LetterKind.RECORD_REFUSED,
                    LetterKind.RECORD_EVIDENCE);

    private final RecordCorrectionDesk desk;
    private final RecordCorrectionSteps steps;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    RecordCorrectionLetters(
            RecordCorrectionDesk desk,
            RecordCorrectionSteps steps,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.desk = desk;
        this.steps = steps;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return "record-correction";
    }

    @Override
    public OpenCase open(AgencyId agency, UUID id) {
        var correction = desk.require(agency, new RecordCorrectionId(id));
        var fitting = EnumSet.copyOf(KINDS);
        fitting.removeIf(kind -> !takes(correction, kind));
        return new OpenCase(
                new CaseReference(kind(), id, correction.number()),
                "更正本人信息申请",
                "/desk/record-corrections/" + id,
                fitting);
    }

    @Override
    public Map<LetterField, String> known(AgencyId agency, UUID id, LetterKind kind) {
        var correction = desk.require(agency, new RecordCorrectionId(id));
        var about = correction.about();
        var known = new EnumMap<LetterField, String>(LetterField.class);
        known.put(LetterField.ADDRESSEE, correction.person().name());
        known.put(LetterField.CASE_NUMBER, correction.number());
        known.put(LetterField.RECEIVED_ON, correction.receivedOn().toString());
        known.put(
                LetterField.WANTED,
                "将“%s”中的“%s”更正为“%s”".formatted(about.record(), about.wrong(), about.right()));
        correction.verified().ifPresent(check -> known.put(LetterField.REASONS, check.note()));
        if (kind == LetterKind.RECORD_CORRECTED) {
            known.put(LetterField.RECORD_NOW, about.right());
        }
        if (kind == LetterKind.RECORD_EVIDENCE) {
            var until = calendars.current().addWorkingDays(today(), DAYS_FOR_EVIDENCE);
            known.put(LetterField.EVIDENCE_BY, until.toString());
        }
        return known;
    }

    /** A decision that the request would refuse goes into no review. */
    @Override
    public void happened(LetterEvent event) {
        var letter = event.letter();
        var correction =
                desk.require(
                        person.require().agency(), new RecordCorrectionId(letter.subject().id()));
        switch (event) {
            case LetterEvent.Submitted _ -> steps.tried(correction, step(letter, today(), "", ""));
            case LetterEvent.Delivered(_, var number, var on, var way, _) ->
                    steps.happened(
                            correction, step(letter, on, number, way), person.require().name());
            case LetterEvent.Returned _,
                    LetterEvent.Discarded _,
                    LetterEvent.Issued _,
                    LetterEvent.Received _ -> {
                // changes nothing for the request
            }
        }
    }

    private static RecordEvent step(LetterFacts letter, LocalDate on, String number, String way) {
        if (letter.kind() == LetterKind.RECORD_EVIDENCE) {
            return new RecordEvent.EvidenceAsked(
                    on,
                    LocalDate.parse(letter.value(LetterField.EVIDENCE_BY)),
                    letter.value(LetterField.EVIDENCE_WANTED));
        }
        var decision =
                decision(
                        letter.kind(),
                        letter.value(
                                letter.kind() == LetterKind.RECORD_CORRECTED
                                        ? LetterField.RECORD_NOW
                                        : LetterField.COMPETENT));
        return new RecordEvent.Decided(
                on,
                decision.orElseThrow(() -> new IllegalStateException("a letter of a request")),
                letter.value(LetterField.REASONS),
                number,
                way);
    }

    private static Optional<RecordDecision> decision(LetterKind kind, String detail) {
        return switch (kind) {
            case RECORD_CORRECTED -> Optional.of(new RecordDecision.Corrected(detail));
            case RECORD_TRANSFERRED -> Optional.of(new RecordDecision.Transferred(detail));
            case RECORD_REDIRECTED -> Optional.of(new RecordDecision.Redirected(detail));
            case RECORD_REFUSED -> Optional.of(new RecordDecision.Refused());
            default -> Optional.empty();
        };
    }

    private boolean takes(RecordCorrection correction, LetterKind kind) {
        RecordEvent step =
                decision(kind, ANYTHING)
                        .<RecordEvent>map(
                                decision ->
                                        new RecordEvent.Decided(
                                                today(), decision, ANYTHING, "", ""))
                        .orElseGet(
                                () ->
                                        new RecordEvent.EvidenceAsked(
                                                today(), today().plusDays(1), ANYTHING));
        try {
            steps.tried(correction, step);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
