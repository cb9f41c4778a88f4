package org.yangguang.requests.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.fee.FeeMethod;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.ConsultationKind;
import org.yangguang.letters.LetterKind;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.CaseStage;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.Step;
import org.yangguang.shared.Refusal;

/** The letters that a case takes now: those whose step it would not refuse today. */
final class FittingLetters {

    private static final String ANYTHING = "…";

    private final Request request;
    private final LocalDate today;
    private final WorkingCalendar calendar;

    private FittingLetters(Request request, LocalDate today, WorkingCalendar calendar) {
        this.request = request;
        this.today = today;
        this.calendar = calendar;
    }

    static Set<LetterKind> of(Request request, LocalDate today, WorkingCalendar calendar) {
        var fitting = new FittingLetters(request, today, calendar);
        var kinds = EnumSet.allOf(LetterKind.class);
        kinds.removeIf(kind -> !fitting.fits(kind));
        return kinds;
    }

    /** An outcome that nobody decides: time ran out. */
    static boolean isLapse(Outcome outcome) {
        return outcome == Outcome.OTHER_NO_CORRECTION || outcome == Outcome.OTHER_NO_FEE;
    }

    private boolean fits(LetterKind kind) {
        var stage = request.course().stage();
        return switch (kind) {
            case THIRD_PARTY_DISCLOSURE ->
                    stage.isOpen()
                            && request.course().consultations().stream()
                                    .anyMatch(
                                            asked -> asked.kind() == ConsultationKind.THIRD_PARTY);
            case CLOSED_UNCORRECTED -> stage == CaseStage.CLOSED_NO_CORRECTION || possible(kind);
            case CLOSED_UNPAID -> stage == CaseStage.CLOSED_NO_FEE || possible(kind);
            default -> possible(kind) || underReview(kind);
        };
    }

    private boolean possible(LetterKind kind) {
        return step(kind).filter(this::takes).isPresent();
    }

    /** The decision was drafted by itself, and its letter is still to be written. */
    private boolean underReview(LetterKind kind) {
        return kind.outcome().isPresent() && request.course().drafted().equals(kind.outcome());
    }

    private Optional<CaseEvent> step(LetterKind kind) {
        if (kind.outcome().isPresent()) {
            var outcome = kind.outcome().get();
            return Optional.of(
                    isLapse(outcome)
                            ? new CaseEvent.Lapsed(today, outcome, ANYTHING)
                            : new CaseEvent.DecisionDrafted(today, outcome, ""));
        }
        return switch (kind) {
            case CORRECTION_NOTICE ->
                    Optional.of(new CaseEvent.CorrectionNotice(today, today.plusDays(1), ANYTHING));
            case EXTENSION_NOTICE ->
                    Optional.of(
                            request.course().unnotifiedExtension().isPresent()
                                    ? new CaseEvent.ExtensionNotified(today)
                                    : new CaseEvent.ExtensionApproved(today, 1, ANYTHING));
            case DELAY_NOTICE ->
                    request.period(calendar)
                            .dueOn()
                            .map(
                                    due ->
                                            new CaseEvent.DelayedReplyFixed(
                                                    today, due.plusDays(1), ANYTHING));
            case REASONS_REQUEST -> Optional.of(new CaseEvent.ReasonsAsked(today, ANYTHING));
            case FEE_NOTICE ->
                    Optional.of(new CaseEvent.FeeNotice(today, Optional.of(FeeMethod.PER_ITEM), 1));
            case THIRD_PARTY_CONSULTATION -> Optional.of(asked(ConsultationKind.THIRD_PARTY));
            case CO_PRODUCER_CONSULTATION -> Optional.of(asked(ConsultationKind.CO_PRODUCER));
            case AGENCY_CONSULTATION -> Optional.of(asked(ConsultationKind.OTHER_AGENCY));
            default -> Optional.empty();
        };
    }

    private CaseEvent asked(ConsultationKind kind) {
        return new CaseEvent.Consultation(kind, ANYTHING, today, Optional.empty());
    }

    private boolean takes(CaseEvent event) {
        try {
            request.with(new Step(event, "", Instant.EPOCH), calendar);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
