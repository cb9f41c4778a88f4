package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.Ending;
import org.yangguang.requests.domain.CaseEvent.ExtensionApproved;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.Reopened;

/** What the steps of a case amount to, taken one after the other (办理经过). */
public final class CaseCourse {

    private static final int LONGEST_EXTENSION = 20;

    private final List<AskedParty> asked = new ArrayList<>();
    private final List<CaseEvent.CalendarMoved> moved = new ArrayList<>();
    private Optional<CorrectionNotice> openNotice = Optional.empty();
    private Optional<ExtensionApproved> unnotified = Optional.empty();
    private Optional<FeeNotice> unpaid = Optional.empty();
    private Optional<Outcome> drafted = Optional.empty();
    private Optional<LocalDate> draftedOn = Optional.empty();
    private Optional<Reopened> reopened = Optional.empty();
    private Optional<CaseStage> ended = Optional.empty();
    private Optional<LocalDate> endedOn = Optional.empty();
    private Optional<LocalDate> reasonsAskedOn = Optional.empty();
    private int notices;
    private int corrections;
    private int extensionDays;
    private boolean feeAsked;
    private boolean reasonsRefused;
    private boolean archived;

    private CaseCourse() {}

    static CaseCourse of(Request request) {
        var course = new CaseCourse();
        if (endedBeforeItsSteps(request)) {
            request.closure().ifPresent(end -> course.end(ending(end.outcome()), end.on()));
        }
        request.steps().forEach(step -> course.take(step.event()));
        return course;
    }

    /** Ledgers and older records know the end only as such: no step tells of it. */
    private static boolean endedBeforeItsSteps(Request request) {
        return request.steps().stream()
                .map(Step::event)
                .filter(event -> event instanceof Ending || event instanceof Reopened)
                .findFirst()
                .filter(Ending.class::isInstance)
                .isEmpty();
    }

    private void take(CaseEvent event) {
        switch (event) {
            case CorrectionNotice notice -> {
                notices++;
                openNotice = Optional.of(notice);
            }
            case CaseEvent.Correction _ -> {
                corrections++;
                openNotice = Optional.empty();
            }
            case CaseEvent.Consultation sent -> asked.add(AskedParty.of(asked.size() + 1, sent));
            case CaseEvent.OfConsultation of ->
                    asked.set(of.which() - 1, asked.get(of.which() - 1).after(of));
            case ExtensionApproved approved -> unnotified = Optional.of(approved);
            case CaseEvent.ExtensionNotified _ -> {
                extensionDays += unnotified.map(ExtensionApproved::days).orElse(0);
                unnotified = Optional.empty();
            }
            case CaseEvent.ReasonsAsked asking -> reasonsAskedOn = Optional.of(asking.on());
            case CaseEvent.ReasonsRefused refused -> {
                reasonsAskedOn = Optional.empty();
                reasonsRefused = true;
                draft(Outcome.NOT_PROCESSED_EXCESSIVE, refused.on());
            }
            case CaseEvent.ReasonsAccepted _, CaseEvent.DelayedReplyFixed _ ->
                    reasonsAskedOn = Optional.empty();
            case FeeNotice notice -> {
                feeAsked = true;
                unpaid = Optional.of(notice);
            }
            case CaseEvent.FeePaid _, CaseEvent.FeeWaived _ -> unpaid = Optional.empty();
            case DecisionDrafted draft -> draft(draft.outcome(), draft.on());
            case CaseEvent.DecisionReturned _ -> {
                drafted = Optional.empty();
                draftedOn = Optional.empty();
            }
            case CaseEvent.Withdrawn withdrawn -> end(CaseStage.WITHDRAWN, withdrawn.on());
            case Ending ending -> end(ending(ending.outcome()), ending.on());
            case CaseEvent.Archived _ -> archived = true;
            case Reopened order -> reopen(order);
            case CaseEvent.CalendarMoved date -> moved.add(date);
        }
    }

    private static CaseStage ending(Outcome outcome) {
        return switch (outcome) {
            case OTHER_NO_CORRECTION -> CaseStage.CLOSED_NO_CORRECTION;
            case OTHER_NO_FEE -> CaseStage.CLOSED_NO_FEE;
            default -> CaseStage.ANSWERED;
        };
    }

    private void draft(Outcome outcome, LocalDate on) {
        drafted = Optional.of(outcome);
        draftedOn = Optional.of(on);
    }

    private void end(CaseStage how, LocalDate on) {
        ended = Optional.of(how);
        endedOn = Optional.of(on);
        drafted = Optional.empty();
        draftedOn = Optional.empty();
    }

    /** What was open before the order no longer matters. */
    private void reopen(Reopened order) {
        reopened = Optional.of(order);
        ended = Optional.empty();
        endedOn = Optional.empty();
        archived = false;
        openNotice = Optional.empty();
        unnotified = Optional.empty();
        unpaid = Optional.empty();
        reasonsAskedOn = Optional.empty();
        asked.replaceAll(party -> party.isOpen() ? party.settledOn(order.on()) : party);
    }

    /** Whether somebody still has to act on it (在办). */
    public boolean isOpen() {
        return stage().isOpen();
    }

    /** The stage that the steps lead to. */
    public CaseStage stage() {
        if (ended.isPresent()) {
            return archived ? CaseStage.ARCHIVED : ended.get();
        } else if (drafted.isPresent()) {
            return CaseStage.IN_REVIEW;
        } else if (openNotice.isPresent()) {
            return CaseStage.AWAITING_CORRECTION;
        } else if (unpaid.isPresent()) {
            return CaseStage.AWAITING_PAYMENT;
        } else if (reasonsAskedOn.isPresent()) {
            return CaseStage.AWAITING_REASONS;
        }
        return openConsultations().isEmpty() ? CaseStage.OPEN : CaseStage.CONSULTING;
    }

    /** Everybody who was asked, in the order of letters. */
    public List<AskedParty> consultations() {
        return List.copyOf(asked);
    }

    public List<AskedParty> openConsultations() {
        return asked.stream().filter(AskedParty::isOpen).toList();
    }

    /** The dates that arrangements of holidays moved, the case standing where it stood. */
    public List<CaseEvent.CalendarMoved> moved() {
        return List.copyOf(moved);
    }

    public Optional<CorrectionNotice> openNotice() {
        return openNotice;
    }

    /**
     * Until when the applicant may correct: the day that the notice told him, and if it is a day
     * off by now the next working day (民法典第二百零三条).
     */
    public Optional<LocalDate> correctBy(WorkingCalendar calendar) {
        return openNotice
                .map(CorrectionNotice::correctBy)
                .map(
                        day ->
                                day.isBefore(calendar.first())
                                                || day.isAfter(calendar.last().minusMonths(1))
                                        ? day
                                        : calendar.rollForward(day));
    }

    /** The extension that was agreed to and of which the applicant does not know yet. */
    public Optional<ExtensionApproved> unnotifiedExtension() {
        return unnotified;
    }

    /** The fee that is still to be paid. */
    public Optional<FeeNotice> unpaidFee() {
        return unpaid;
    }

    /** The outcome of the draft under review. */
    public Optional<Outcome> drafted() {
        return drafted;
    }

    /** When the draft under review was made. */
    public Optional<LocalDate> draftedOn() {
        return draftedOn;
    }

    /** The last order to answer again. */
    public Optional<Reopened> reopened() {
        return reopened;
    }

    Optional<LocalDate> endedOn() {
        return endedOn;
    }

    /** How often the applicant was asked to correct. */
    public int notices() {
        return notices;
    }

    /** Working days of all extensions that the applicant was told of. */
    int extensionDays() {
        return extensionDays;
    }

    /** How many working days are left of the twenty that extensions may have (条例第三十三条第二款). */
    public int mayExtendBy() {
        return LONGEST_EXTENSION - extensionDays;
    }

    /** The outcomes that the steps bear: of those that end without a decision none. */
    public List<Outcome> possibleOutcomes() {
        return Stream.of(Outcome.values()).filter(this::bears).toList();
    }

    private boolean bears(Outcome outcome) {
        return switch (outcome) {
            case OTHER_NO_CORRECTION, OTHER_NO_FEE -> false;
            case UNAVAILABLE_STILL_UNCLEAR -> corrections > 0;
            case NOT_PROCESSED_EXCESSIVE -> reasonsRefused;
            default -> true;
        };
    }

    /** Whether a fee was asked, for a request has one at most. */
    public boolean feeAsked() {
        return feeAsked;
    }

    /** When the reasons that are still awaited were asked for. */
    Optional<LocalDate> reasonsAskedOn() {
        return reasonsAskedOn;
    }
}
