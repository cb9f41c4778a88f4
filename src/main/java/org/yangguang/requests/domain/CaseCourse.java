package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DecisionDrafted;
import org.yangguang.requests.domain.CaseEvent.Ending;
import org.yangguang.requests.domain.CaseEvent.ExtensionApproved;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.Reopened;

/** What the steps of a case amount to, taken one after the other (办理经过). */
public final class CaseCourse {

    private final List<AskedParty> asked = new ArrayList<>();
    private Optional<CorrectionNotice> openNotice = Optional.empty();
    private Optional<ExtensionApproved> unnotified = Optional.empty();
    private Optional<FeeNotice> unpaid = Optional.empty();
    private Optional<Outcome> drafted = Optional.empty();
    private Optional<LocalDate> draftedOn = Optional.empty();
    private Optional<Reopened> reopened = Optional.empty();
    private Optional<CaseStage> ended = Optional.empty();
    private Optional<LocalDate> endedOn = Optional.empty();
    private int notices;
    private int corrections;
    private int extensionDays;
    private boolean feeAsked;
    private boolean reasonsAsked;
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
            case CaseEvent.ReasonsAsked _ -> reasonsAsked = true;
            case CaseEvent.ReasonsRefused refused -> {
                reasonsAsked = false;
                reasonsRefused = true;
                draft(Outcome.NOT_PROCESSED_EXCESSIVE, refused.on());
            }
            case CaseEvent.ReasonsAccepted _, CaseEvent.DelayedReplyFixed _ -> reasonsAsked = false;
            case FeeNotice notice -> {
                feeAsked = true;
                unpaid = Optional.of(notice);
            }
            case CaseEvent.FeePaid _ -> unpaid = Optional.empty();
            case DecisionDrafted draft -> draft(draft.outcome(), draft.on());
            case CaseEvent.DecisionReturned _ -> {
                drafted = Optional.empty();
                draftedOn = Optional.empty();
            }
            case CaseEvent.Withdrawn withdrawn -> end(CaseStage.WITHDRAWN, withdrawn.on());
            case Ending ending -> end(ending(ending.outcome()), ending.on());
            case CaseEvent.Archived _ -> archived = true;
            case Reopened order -> reopen(order);
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
        reasonsAsked = false;
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
        } else if (reasonsAsked) {
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

    public Optional<CorrectionNotice> openNotice() {
        return openNotice;
    }

    /** The extension that was agreed to and of which the applicant does not know yet. */
    public Optional<ExtensionApproved> unnotifiedExtension() {
        return unnotified;
    }

    /** The outcome of the draft under review. */
    public Optional<Outcome> drafted() {
        return drafted;
    }

    Optional<LocalDate> draftedOn() {
        return draftedOn;
    }

    /** The last order to answer again. */
    public Optional<Reopened> reopened() {
        return reopened;
    }

    Optional<LocalDate> endedOn() {
        return endedOn;
    }

    int notices() {
        return notices;
    }

    int corrections() {
        return corrections;
    }

    /** Working days of all extensions that the applicant was told of. */
    int extensionDays() {
        return extensionDays;
    }

    boolean feeAsked() {
        return feeAsked;
    }

    boolean reasonsRefused() {
        return reasonsRefused;
    }
}
