package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.fee.FeeRules;

/** The commands that are lawful in a case on a day (当前可以办理的操作). */
public final class CaseOffers {

    /** Whether a command fits a day. */
    private enum Fit {
        /** It can be done today. */
        TODAY,
        /** What was done in time can still be recorded, under its own date (补记). */
        EARLIER,
        NOT
    }

    private final Request request;
    private final CaseCourse course;
    private final RequestState state;
    private final LocalDate today;
    private final WorkingCalendar calendar;

    private CaseOffers(Request request, LocalDate today, WorkingCalendar calendar) {
        this.request = request;
        this.course = request.course();
        this.state = request.state(calendar);
        this.today = today;
        this.calendar = calendar;
    }

    public static CaseOffers of(Request request, LocalDate today, WorkingCalendar calendar) {
        return new CaseOffers(request, today, calendar);
    }

    /** What may be done today, in the order of the table. */
    public List<CaseRule> now() {
        return those(fit -> fit == Fit.TODAY);
    }

    /** What is too late today, but may have been done in time and not be recorded yet. */
    public List<CaseRule> toRecord() {
        return those(fit -> fit == Fit.EARLIER);
    }

    private List<CaseRule> those(Predicate<Fit> wanted) {
        return CaseRules.TABLE.stream()
                .filter(rule -> rule.from() == course.stage())
                .filter(rule -> wanted.test(fit(rule.command())))
                .toList();
    }

    private Fit fit(CaseCommand command) {
        return switch (command) {
            case ANSWER_ON_SPOT -> statutory(when(today.equals(request.receivedOn())));
            case SEND_CORRECTION_NOTICE, ASK_REASONS -> statutory(Fit.TODAY);
            case CLOSE_UNCORRECTED, REFUSE_LATE_CORRECTION, CLOSE_UNPAID -> only(limitPassed());
            case CONSULT, FIX_DELAYED_REPLY -> when(inPeriod());
            case RECORD_DELIVERY -> only(anyAsked(party -> party.deliveredOn().isEmpty()));
            case RECEIVE_OPINION -> only(anyAsked(_ -> true));
            case RECORD_SILENCE ->
                    only(anyAsked(party -> party.replyBy(calendar).filter(this::past).isPresent()));
            case APPROVE_EXTENSION ->
                    course.mayExtendBy() > 0 ? statutory(when(inPeriod())) : Fit.NOT;
            case NOTIFY_EXTENSION ->
                    course.unnotifiedExtension().isPresent() ? when(inPeriod()) : Fit.NOT;
            case SEND_FEE_NOTICE ->
                    course.feeAsked() || request.receivedOn().isBefore(FeeRules.IN_FORCE_FROM)
                            ? Fit.NOT
                            : statutory(when(inPeriod()));
            case RECEIVE_FEE, WAIVE_FEE -> when(!limitPassed());
            case RECEIVE_CORRECTION,
                    REFUSE_REASONS,
                    ACCEPT_REASONS,
                    DRAFT_DECISION,
                    RETURN_DECISION,
                    ANSWER,
                    WITHDRAW,
                    ARCHIVE,
                    REOPEN ->
                    Fit.TODAY;
        };
    }

    /** Under an order to answer again its own limit holds, not the period of the Regulation. */
    private Fit statutory(Fit fit) {
        return course.reopened().isPresent() ? Fit.NOT : fit;
    }

    private static Fit when(boolean inTime) {
        return inTime ? Fit.TODAY : Fit.EARLIER;
    }

    private static Fit only(boolean possible) {
        return possible ? Fit.TODAY : Fit.NOT;
    }

    private boolean inPeriod() {
        return !limitPassed();
    }

    /** Whether the day that the stage waits for is over: to answer, to correct, to pay. */
    private boolean limitPassed() {
        return !(state instanceof RequestState.Consulting)
                && state.nextDueOn().filter(this::past).isPresent();
    }

    private boolean past(LocalDate limit) {
        return today.isAfter(limit);
    }

    private boolean anyAsked(Predicate<AskedParty> which) {
        return course.openConsultations().stream().anyMatch(which);
    }
}
