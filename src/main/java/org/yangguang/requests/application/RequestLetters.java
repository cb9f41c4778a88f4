package org.yangguang.requests.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.letters.CaseReference;
import org.yangguang.letters.CaseWithLetters;
import org.yangguang.letters.LetterEvent;
import org.yangguang.letters.LetterFacts;
import org.yangguang.letters.LetterField;
import org.yangguang.letters.LetterKind;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.Assessed;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Closure;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Submissions;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;

/**
 * The letters of a request: which fit, what they know by themselves, and which step of the case
 * follows from what happens to them.
 */
@Component
class RequestLetters implements CaseWithLetters {

    /** The kind of case that requests are to letters. */
    static final String KIND = "request";

    private static final int LONGEST_EXTENSION = 20;

    /** What the case reads when its letter was given up under review. */
    private static final String GIVEN_UP = "文书作废";

    private final CaseProgress cases;
    private final Assessments assessments;
    private final CaseSearches searches;
    private final Submissions submissions;
    private final ApplicantNotices notices;
    private final FeeDesk fees;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    RequestLetters(
            CaseProgress cases,
            Assessments assessments,
            CaseSearches searches,
            Submissions submissions,
            ApplicantNotices notices,
            FeeDesk fees,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.cases = cases;
        this.assessments = assessments;
        this.searches = searches;
        this.submissions = submissions;
        this.notices = notices;
        this.fees = fees;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public OpenCase open(AgencyId agency, UUID id) {
        var request = cases.require(agency, new RequestId(id));
        return new OpenCase(
                new CaseReference(kind(), id, request.number()),
                request.wanted(),
                "/desk/requests/" + id,
                FittingLetters.of(request, ChinaTime.today(clock), calendars.current()));
    }

    @Override
    public Map<LetterField, String> known(AgencyId agency, UUID id, LetterKind kind) {
        var request = cases.require(agency, new RequestId(id));
        var today = ChinaTime.today(clock);
        var known = new EnumMap<LetterField, String>(LetterField.class);
        if (kind.toApplicant()) {
            known.put(LetterField.ADDRESSEE, request.applicant().name());
            known.put(LetterField.CASE_NUMBER, request.number());
            known.put(LetterField.RECEIVED_ON, request.receivedOn().toString());
            known.put(LetterField.WANTED, request.wanted());
        } else {
            known.put(LetterField.CONSULTED, request.wanted());
        }
        assessments
                .last(request.id())
                .map(Assessed::assessment)
                .filter(assessment -> assessment.outcome().equals(kind.outcome()))
                .ifPresent(assessment -> known.put(LetterField.REASONS, assessment.reasons()));
        switch (kind) {
            case NOT_EXISTING -> {
                var search = searches.recordOf(request.id()).inALetter();
                if (!search.isEmpty()) {
                    known.put(LetterField.SEARCH, search);
                }
            }
            case CORRECTION_NOTICE ->
                    known.put(
                            LetterField.CORRECT_BY,
                            calendars.current().addWorkingDays(today, 15).toString());
            case EXTENSION_NOTICE ->
                    known.put(LetterField.EXTENSION_DAYS, Integer.toString(LONGEST_EXTENSION));
            case FEE_NOTICE ->
                    fees.last(request.id())
                            .ifPresent(
                                    decision -> known.put(LetterField.REASONS, decision.reason()));
            case CLOSED_UNPAID ->
                    request.feeNotice()
                            .ifPresent(
                                    notice -> {
                                        known.put(LetterField.NOTICED_ON, notice.on().toString());
                                        known.put(
                                                LetterField.ENDED_ON,
                                                LegalPeriod.FEE_PAYMENT
                                                        .from(notice.on(), calendars.current())
                                                        .on()
                                                        .toString());
                                    });
            case CLOSED_UNCORRECTED ->
                    request.course()
                            .openNotice()
                            .ifPresent(
                                    notice -> {
                                        known.put(LetterField.NOTICED_ON, notice.on().toString());
                                        known.put(
                                                LetterField.ENDED_ON,
                                                notice.correctBy().toString());
                                    });
            default -> {
                // what else it says, the officer writes
            }
        }
        return known;
    }

    /** A fee notice asks for what was decided, and says how that came about. */
    @Override
    public Map<LetterField, String> fixed(
            AgencyId agency, UUID id, LetterKind kind, Map<String, String> typed) {
        var request = cases.require(agency, new RequestId(id));
        return switch (kind) {
            case FEE_NOTICE -> fee(agency, request);
            case EXTENSION_NOTICE -> extended(request, typed);
            default -> Map.of();
        };
    }

    /** The new last day follows from the working days; nobody types another one. */
    private Map<LetterField, String> extended(Request request, Map<String, String> typed) {
        try {
            return ExtendedPeriod.of(
                            request,
                            typed.getOrDefault(LetterField.EXTENSION_DAYS.name(), ""),
                            ChinaTime.today(clock),
                            calendars.current())
                    .map(due -> Map.of(LetterField.NEW_DUE_ON, due.toString()))
                    .orElse(Map.of());
        } catch (Refusal notNow) {
            // the case itself says why when the letter is issued
            return Map.of();
        }
    }

    private Map<LetterField, String> fee(AgencyId agency, Request request) {
        var decision = fees.requireCharged(request);
        var fixed = new EnumMap<LetterField, String>(LetterField.class);
        fixed.put(LetterField.FEE_BASIS, decision.basis());
        fixed.put(LetterField.FEE_METHOD, decision.choice().label());
        fixed.put(LetterField.FEE_STANDARD, decision.standard());
        fixed.put(LetterField.FEE_AMOUNT, Long.toString(decision.yuan()));
        var payment = fees.payment(agency);
        if (!payment.isEmpty()) {
            fixed.put(LetterField.FEE_PAYMENT, payment);
        }
        return fixed;
    }

    @Override
    public void requireReady(AgencyId agency, UUID id, LetterKind kind) {
        kind.outcome()
                .ifPresent(
                        outcome ->
                                searches.requireSearched(
                                        cases.require(agency, new RequestId(id)), outcome));
    }

    @Override
    public Optional<Settled> settled(AgencyId agency, UUID id, LetterKind kind) {
        return tellsOfAnEnd(kind)
                ? Optional.empty()
                : cases.require(agency, new RequestId(id)).closure().map(RequestLetters::settled);
    }

    /** A letter that is sent after the case ended, or beside its end. */
    private static boolean tellsOfAnEnd(LetterKind kind) {
        return kind == LetterKind.THIRD_PARTY_DISCLOSURE
                || kind.outcome().filter(FittingLetters::isLapse).isPresent();
    }

    @Override
    public List<String> cautions(AgencyId agency, UUID id, LetterKind kind) {
        return kind.outcome()
                .map(outcome -> searches.cautions(new RequestId(id), outcome))
                .orElse(List.of());
    }

    @Override
    public void happened(LetterEvent event) {
        var id = new RequestId(event.letter().subject().id());
        var request = cases.require(person.require().agency(), id);
        if (event.letter().kind() == LetterKind.FEE_NOTICE) {
            requireRightFee(event, request);
        }
        step(event, request).ifPresent(step -> cases.record(id, request.version(), step));
        if (event instanceof LetterEvent.Issued issued && lies(issued.letter())) {
            notices.letterWaits(request, issued.letter().id());
        }
    }

    /** A letter that its applicant can open as soon as it is issued. */
    private static boolean lies(LetterFacts letter) {
        return letter.online() && letter.kind().toApplicant();
    }

    @Override
    public Online online(AgencyId agency, UUID id, LetterKind kind) {
        return kind.toApplicant()
                ? submissions
                        .of(new RequestId(id))
                        .map(sent -> sent.wish().agreesToOnline())
                        .map(agreed -> agreed ? Online.AGREED : Online.NOT_AGREED)
                        .orElse(Online.NO_WAY_IN)
                : Online.NO_WAY_IN;
    }

    @Override
    public Optional<String> replies(UUID id, LetterKind kind) {
        return OpinionLinks.asks(kind).map(_ -> "/desk/requests/" + id + "/opinions");
    }

    @Override
    public void opened(AgencyId agency, LetterEvent event, String reader) {
        var request = cases.require(agency, new RequestId(event.letter().subject().id()));
        // one that was answered by hand meanwhile stays as it is: that he read the letter is true
        if (request.course().isOpen()) {
            step(event, request).ifPresent(step -> cases.happened(request, reader, step));
        }
    }

    /**
     * The notice is signed and leaves only as decided; posted, it must be in time although the time
     * to pay runs later.
     */
    private void requireRightFee(LetterEvent event, Request request) {
        var letter = event.letter();
        switch (event) {
            case LetterEvent.Submitted _, LetterEvent.Issued _ -> {
                fees.requireCharged(request);
                fees.requireAsDecided(
                        request, fee(letter, request.receivedOn(), request.receivedOn()));
            }
            case LetterEvent.Delivered(_, _, var on, _, var received) -> {
                if (received.isEmpty()) {
                    cases.tried(request.id(), request.version(), fee(letter, on, on));
                }
            }
            case LetterEvent.Returned _, LetterEvent.Discarded _, LetterEvent.Received _ -> {
                // nothing leaves
            }
        }
    }

    private Optional<CaseEvent> step(LetterEvent event, Request request) {
        var letter = event.letter();
        var today = ChinaTime.today(clock);
        return switch (event) {
            case LetterEvent.Submitted _ ->
                    answerOf(letter)
                            .filter(_ -> request.course().drafted().isEmpty())
                            .map(outcome -> new CaseEvent.DecisionDrafted(today, outcome, ""));
            case LetterEvent.Returned(_, var reason) -> takenBack(letter, request, today, reason);
            case LetterEvent.Discarded _ -> takenBack(letter, request, today, GIVEN_UP);
            case LetterEvent.Issued(_, _, var on) -> approval(letter, request, on);
            case LetterEvent.Delivered(_, var number, var on, var way, var received) ->
                    delivered(letter, request, number, on, way, received);
            case LetterEvent.Received(_, var sent, var on) -> received(letter, request, sent, on);
        };
    }

    /** A case under review by this letter is so no longer. */
    private static Optional<CaseEvent> takenBack(
            LetterFacts letter, Request request, LocalDate today, String reason) {
        return answerOf(letter)
                .filter(_ -> request.course().isOpen())
                .filter(outcome -> request.course().drafted().equals(Optional.of(outcome)))
                .map(_ -> new CaseEvent.DecisionReturned(today, reason));
    }

    /** The outcome of a letter that answers; who gave the request up gets none. */
    private static Optional<Outcome> answerOf(LetterFacts letter) {
        return letter.kind().outcome().filter(outcome -> !FittingLetters.isLapse(outcome));
    }

    /** The head's signature is the consent to an extension (条例第三十三条第二款). */
    private static Optional<CaseEvent> approval(LetterFacts letter, Request request, LocalDate on) {
        if (letter.kind() != LetterKind.EXTENSION_NOTICE) {
            return Optional.empty();
        }
        int days = Integer.parseInt(letter.value(LetterField.EXTENSION_DAYS));
        var agreed = request.course().unnotifiedExtension();
        if (agreed.isEmpty()) {
            return Optional.of(
                    new CaseEvent.ExtensionApproved(on, days, letter.value(LetterField.REASONS)));
        }
        if (agreed.get().days() != days) {
            throw Refusal.conflict(
                    "request.extension-differs", request.number(), agreed.get().days());
        }
        return Optional.empty();
    }

    private static Optional<CaseEvent> delivered(
            LetterFacts letter,
            Request request,
            String number,
            LocalDate on,
            String way,
            Optional<LocalDate> received) {
        var reasons = letter.value(LetterField.REASONS);
        return switch (letter.kind()) {
            case CORRECTION_NOTICE ->
                    Optional.of(
                            new CaseEvent.CorrectionNotice(
                                    on,
                                    LocalDate.parse(letter.value(LetterField.CORRECT_BY)),
                                    letter.value(LetterField.TO_CORRECT)));
            case EXTENSION_NOTICE -> Optional.of(new CaseEvent.ExtensionNotified(on));
            case DELAY_NOTICE ->
                    Optional.of(
                            new CaseEvent.DelayedReplyFixed(
                                    on,
                                    LocalDate.parse(letter.value(LetterField.ANSWER_BY)),
                                    reasons));
            case REASONS_REQUEST ->
                    Optional.of(new CaseEvent.ReasonsAsked(on, letter.value(LetterField.COUNT)));
            case FEE_NOTICE -> received.map(day -> fee(letter, on, day));
            case THIRD_PARTY_CONSULTATION ->
                    Optional.of(asked(ConsultationKind.THIRD_PARTY, letter, on, received));
            case CO_PRODUCER_CONSULTATION ->
                    Optional.of(asked(ConsultationKind.CO_PRODUCER, letter, on, received));
            case AGENCY_CONSULTATION ->
                    Optional.of(asked(ConsultationKind.OTHER_AGENCY, letter, on, received));
            case THIRD_PARTY_DISCLOSURE -> Optional.empty();
            case CLOSED_UNCORRECTED, CLOSED_UNPAID ->
                    letter.kind()
                            .outcome()
                            .filter(_ -> request.course().isOpen())
                            .map(outcome -> new CaseEvent.Lapsed(on, outcome, reasons));
            default ->
                    answerOf(letter)
                            .filter(outcome -> !isBoundTo(request, outcome, number, on))
                            .map(
                                    outcome ->
                                            new CaseEvent.Answered(
                                                    on, outcome, number, way, reasons));
        };
    }

    /**
     * Whether the case was answered by hand with this very letter, whose delivery is noted
     * afterwards; refused where it was answered otherwise.
     */
    private static boolean isBoundTo(
            Request request, Outcome outcome, String number, LocalDate on) {
        if (request.closure().isEmpty()) {
            return false;
        }
        var end = request.closure().get();
        boolean same =
                end.outcome() == outcome
                        && end.on().equals(on)
                        && (end.answerNumber().isBlank() || end.answerNumber().equals(number));
        if (!same) {
            throw Refusal.conflict(
                    "request.answered-otherwise",
                    request.number() + " by " + number + " on " + on,
                    end.on(),
                    settled(end).told());
        }
        return true;
    }

    private static Settled settled(Closure end) {
        return new Settled(end.on(), end.outcome().label(), end.answerNumber());
    }

    private static Optional<CaseEvent> received(
            LetterFacts letter, Request request, LocalDate sent, LocalDate on) {
        return switch (letter.kind()) {
            case FEE_NOTICE -> Optional.of(fee(letter, sent, on));
            case THIRD_PARTY_CONSULTATION, CO_PRODUCER_CONSULTATION, AGENCY_CONSULTATION ->
                    request.course().openConsultations().stream()
                            .filter(party -> party.deliveredOn().isEmpty())
                            .filter(
                                    party ->
                                            party.addressee()
                                                    .equals(letter.value(LetterField.ADDRESSEE)))
                            .findFirst()
                            .map(party -> new CaseEvent.ConsultationDelivered(on, party.which()));
            default -> Optional.empty();
        };
    }

    private static CaseEvent.FeeNotice fee(LetterFacts letter, LocalDate sent, LocalDate on) {
        var method =
                letter.value(LetterField.FEE_METHOD)
                                .equals(LetterField.FEE_METHOD.choices().getFirst())
                        ? FeeMethod.PER_ITEM
                        : FeeMethod.PER_PAGE;
        return new CaseEvent.FeeNotice(
                on,
                sent,
                Optional.of(method),
                Long.parseLong(letter.value(LetterField.FEE_AMOUNT)));
    }

    private static CaseEvent asked(
            ConsultationKind kind, LetterFacts letter, LocalDate on, Optional<LocalDate> received) {
        return new CaseEvent.Consultation(kind, letter.value(LetterField.ADDRESSEE), on, received);
    }
}
