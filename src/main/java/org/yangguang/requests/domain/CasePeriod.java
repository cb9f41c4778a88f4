package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.requests.domain.CaseEvent.Consultation;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.DelayedReplyFixed;
import org.yangguang.requests.domain.CaseEvent.ExtensionApproved;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.requests.domain.CaseEvent.Reopened;

/**
 * A case's steps as the arithmetic of {@code law.period} takes them: what happened later to a
 * letter or notice is put together with it.
 */
public final class CasePeriod {

    /** An event of the arithmetic, and the step to which a refusal of it is told. */
    private record Counted(PeriodEvent event, CaseEvent told) {}

    private final LocalDate receivedOn;
    private final List<Counted> counted = new ArrayList<>();
    private final Map<Integer, Integer> consultations = new HashMap<>();
    private Optional<CorrectionNotice> notice = Optional.empty();
    private Optional<ExtensionApproved> approved = Optional.empty();
    private Optional<Reopened> reopened = Optional.empty();

    private CasePeriod(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    static CasePeriod of(Request request) {
        var period = new CasePeriod(request.receivedOn());
        request.steps().forEach(step -> period.take(step.event()));
        return period;
    }

    /** The period; after an order to answer again, that of the order. */
    AnswerPeriod on(WorkingCalendar calendar) {
        return reopened.isPresent()
                ? AnswerPeriod.ordered(reopened.get().on(), reopened.get().answerBy(), calendar)
                : AnswerPeriod.ofRecorded(receivedOn, events(), calendar);
    }

    /**
     * Judges all steps anew, as those of a case that was kept elsewhere.
     *
     * @throws PeriodRefusal when one of them was unlawful at its time
     */
    public void judge(WorkingCalendar calendar) {
        if (reopened.isEmpty()) {
            AnswerPeriod.of(receivedOn, events(), calendar);
        }
    }

    /** The first step that came too late, and did not before this was recorded. */
    Optional<PeriodRefusal> tooLateSince(CasePeriod before, WorkingCalendar calendar) {
        var known = before.tooLate(calendar).keySet();
        return tooLate(calendar).entrySet().stream()
                .filter(late -> !known.contains(late.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** By what was late and when it happened, for the place of an event changes with the others. */
    private Map<String, PeriodRefusal> tooLate(WorkingCalendar calendar) {
        var late = new LinkedHashMap<String, PeriodRefusal>();
        if (reopened.isEmpty()) {
            var events = events();
            for (var refusal : AnswerPeriod.tooLate(receivedOn, events, calendar)) {
                var event = events.get(refusal.index().orElseThrow());
                late.put(refusal.code() + " " + event.happenedOn(), refusal);
            }
        }
        return late;
    }

    private List<PeriodEvent> events() {
        return counted.stream().map(Counted::event).toList();
    }

    /** The step that the arithmetic's event of this index comes from. */
    public CaseEvent told(int index) {
        return counted.get(index).told();
    }

    private void take(CaseEvent event) {
        switch (event) {
            case CorrectionNotice sent -> notice = Optional.of(sent);
            case CaseEvent.Correction correction ->
                    add(
                            new PeriodEvent.CorrectionReceived(
                                    correction.on(), notice.map(CorrectionNotice::on)),
                            event);
            case Consultation asked -> {
                consultations.put(consultations.size() + 1, counted.size());
                add(
                        new PeriodEvent.Consultation(
                                asked.kind(), asked.on(), asked.deliveredOn(), Optional.empty()),
                        event);
            }
            case CaseEvent.ConsultationDelivered delivered ->
                    consulted(delivered, Optional.of(delivered.on()), Optional.empty());
            case CaseEvent.OpinionReceived opinion ->
                    consulted(opinion, Optional.empty(), Optional.of(opinion.on()));
            case ExtensionApproved extension -> approved = Optional.of(extension);
            case CaseEvent.ExtensionNotified notified ->
                    approved.ifPresent(
                            extension ->
                                    add(
                                            new PeriodEvent.Extension(
                                                    extension.days(), notified.on()),
                                            event));
            case DelayedReplyFixed fixed ->
                    add(new PeriodEvent.DelayedReplyFixed(fixed.on(), fixed.replyBy()), event);
            case FeeNotice fee ->
                    add(new PeriodEvent.FeeNotice(fee.sentOn(), fee.on(), Optional.empty()), event);
            case CaseEvent.FeePaid paid -> settled(paid);
            case CaseEvent.FeeWaived waived -> settled(waived);
            case Reopened order -> reopened = Optional.of(order);
            case CaseEvent.CalendarMoved _,
                    CaseEvent.ConsultationSilent _,
                    CaseEvent.ReasonsAsked _,
                    CaseEvent.ReasonsRefused _,
                    CaseEvent.ReasonsAccepted _,
                    CaseEvent.DecisionDrafted _,
                    CaseEvent.DecisionReturned _,
                    CaseEvent.Archived _,
                    CaseEvent.Ending _ -> {
                // these leave the count alone
            }
        }
    }

    private void add(PeriodEvent event, CaseEvent told) {
        counted.add(new Counted(event, told));
    }

    private void consulted(
            CaseEvent.OfConsultation told,
            Optional<LocalDate> delivered,
            Optional<LocalDate> answered) {
        int at = consultations.getOrDefault(told.which(), -1);
        if (at >= 0 && counted.get(at).event() instanceof PeriodEvent.Consultation sent) {
            counted.set(
                    at,
                    new Counted(
                            new PeriodEvent.Consultation(
                                    sent.kind(),
                                    sent.sentOn(),
                                    delivered.or(sent::deliveredOn),
                                    answered.or(sent::answeredOn)),
                            told));
        }
    }

    /** Paid, or let off: nothing is waited for any more. */
    private void settled(CaseEvent settling) {
        for (int i = counted.size() - 1; i >= 0; i--) {
            if (counted.get(i).event() instanceof PeriodEvent.FeeNotice fee) {
                counted.set(
                        i,
                        new Counted(
                                new PeriodEvent.FeeNotice(
                                        fee.sentOn(),
                                        fee.deliveredOn(),
                                        Optional.of(settling.on())),
                                settling));
                return;
            }
        }
    }
}
