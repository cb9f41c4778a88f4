package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.PeriodEvent;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.CaseEvent.Consultation;
import org.yangguang.requests.domain.CaseEvent.Correction;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.CaseEvent.Extension;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.shared.Refusal;

/**
 * A request for disclosure (政府信息公开申请): one 件 of the report from receipt to its one outcome.
 *
 * @param number registration number (登记号), unique within the agency
 * @param receivedOn the day of receipt in law (收到申请之日，条例第三十一条)
 * @param wanted the information as the applicant describes it (所需信息)
 * @param delivery how the applicant wants to get it (获取方式)
 * @param version counts the changes, so that two officers do not overwrite each other
 */
public record Request(
        RequestId id,
        AgencyId agency,
        String number,
        LocalDate receivedOn,
        Optional<ReceiptChannel> channel,
        Applicant applicant,
        String wanted,
        String delivery,
        List<Step> steps,
        Optional<Closure> closure,
        long version) {

    public Request {
        steps = List.copyOf(steps);
    }

    /** The period for answering with its day-by-day trace (答复期限，条例第三十三条). */
    public AnswerPeriod period(WorkingCalendar calendar) {
        return AnswerPeriod.of(receivedOn, periodEvents(), calendar);
    }

    public RequestState state(WorkingCalendar calendar) {
        if (closure.isPresent()) {
            return new RequestState.Closed(closure.get().outcome(), closure.get().on());
        }
        var notice = openNotice();
        if (notice.isPresent()) {
            return new RequestState.AwaitingCorrection(notice.get().correctBy());
        }
        var period = period(calendar);
        return switch (period.state()) {
            case RUNNING ->
                    new RequestState.Open(
                            period.dueOn().orElseThrow(), events(Extension.class).count() > 0);
            case SUSPENDED ->
                    new RequestState.Consulting(period.workingDaysLeftWhenSuspended().orElse(0));
            case AWAITING_PAYMENT -> new RequestState.AwaitingPayment(period.payBy());
        };
    }

    /** Adds what happened; refused when the law does not allow it at that point. */
    public Request with(Step step, WorkingCalendar calendar) {
        requireOpen();
        if (step.event().on().isBefore(receivedOn)) {
            throw Refusal.invalid(
                    "request.before-receipt", number + " " + step.event().on(), receivedOn);
        }
        switch (step.event()) {
            case CorrectionNotice notice when !notice.correctBy().isAfter(notice.on()) ->
                    throw Refusal.invalid("request.correct-by", number + " " + notice);
            case Correction _ when openNotice().isEmpty() ->
                    throw Refusal.conflict("request.no-notice", number + " was not asked");
            case Extension extension when extension.days() < 1 || extension.days() > 20 ->
                    throw Refusal.invalid(
                            "request.extension-days", number + " " + extension.days());
            case CorrectionNotice _, Correction _, Consultation _, Extension _, FeeNotice _ -> {
                // the rest is the arithmetic's to judge
            }
        }
        var more = new ArrayList<>(steps);
        more.add(step);
        return checked(withSteps(more), calendar);
    }

    /** The opinion of the last consultation that is still open arrived (收到意见). */
    public Request consultationAnswered(LocalDate on, WorkingCalendar calendar) {
        requireOpen();
        return replaced(
                Consultation.class,
                asked -> asked.answeredOn().isEmpty(),
                asked ->
                        new Consultation(
                                asked.kind(), asked.on(), asked.deliveredOn(), Optional.of(on)),
                calendar);
    }

    /** The fee was paid in full; the period starts anew the next day. */
    public Request feePaid(LocalDate on, WorkingCalendar calendar) {
        requireOpen();
        return replaced(
                FeeNotice.class,
                notice -> notice.paidOn().isEmpty(),
                notice -> new FeeNotice(notice.on(), Optional.of(on)),
                calendar);
    }

    /** Ends the case with one outcome (办结，条例第三十六条至第三十九条). */
    public Request close(
            Outcome outcome,
            LocalDate on,
            String answerNumber,
            String way,
            String note,
            WorkingCalendar calendar) {
        requireOpen();
        if (on.isBefore(receivedOn)) {
            throw Refusal.invalid("request.before-receipt", number + " " + on, receivedOn);
        }
        var state = state(calendar);
        requireFitting(outcome, on, state);
        if (state instanceof RequestState.Consulting && note.isBlank()) {
            throw Refusal.conflict("request.consultation-open", number + " is being asked about");
        }
        return closedAs(outcome, on, answerNumber, way, note, calendar);
    }

    /** The end as a ledger tells it; what was decided then is not judged again. */
    public Request closedAs(
            Outcome outcome,
            LocalDate on,
            String answerNumber,
            String way,
            String note,
            WorkingCalendar calendar) {
        boolean inTime = period(calendar).dueOn().map(due -> !on.isAfter(due)).orElse(true);
        return new Request(
                id,
                agency,
                number,
                receivedOn,
                channel,
                applicant,
                wanted,
                delivery,
                steps,
                Optional.of(new Closure(outcome, on, inTime, answerNumber, way, note)),
                version);
    }

    /** The first fee notice's day; the report counts such notices. */
    public Optional<LocalDate> feeNoticedOn() {
        return events(FeeNotice.class).map(FeeNotice::on).min(Comparator.naturalOrder());
    }

    private void requireFitting(Outcome outcome, LocalDate on, RequestState state) {
        boolean fits =
                switch (outcome) {
                    case OTHER_NO_CORRECTION ->
                            state instanceof RequestState.AwaitingCorrection(var by)
                                    && on.isAfter(by);
                    case OTHER_NO_FEE ->
                            state instanceof RequestState.AwaitingPayment(var by)
                                    && by.filter(on::isAfter).isPresent();
                    case UNAVAILABLE_STILL_UNCLEAR -> events(Correction.class).count() > 0;
                    default -> true;
                };
        if (!fits) {
            throw Refusal.conflict(
                    "request.outcome-does-not-fit",
                    number + ": " + outcome + " on " + on + " in " + state,
                    outcome.label());
        }
    }

    private void requireOpen() {
        if (closure.isPresent()) {
            throw Refusal.conflict("request.closed", number + " is closed", number);
        }
    }

    private Optional<CorrectionNotice> openNotice() {
        Optional<CorrectionNotice> open = Optional.empty();
        for (var step : steps) {
            if (step.event() instanceof CorrectionNotice notice) {
                open = Optional.of(notice);
            } else if (step.event() instanceof Correction) {
                open = Optional.empty();
            }
        }
        return open;
    }

    private <E extends CaseEvent> Request replaced(
            Class<E> kind,
            java.util.function.Predicate<E> open,
            java.util.function.UnaryOperator<E> change,
            WorkingCalendar calendar) {
        var changed = new ArrayList<>(steps);
        for (int i = changed.size() - 1; i >= 0; i--) {
            var step = changed.get(i);
            if (kind.isInstance(step.event()) && open.test(kind.cast(step.event()))) {
                var event = change.apply(kind.cast(step.event()));
                changed.set(i, new Step(event, step.by(), step.at()));
                return checked(withSteps(changed), calendar);
            }
        }
        throw Refusal.conflict("request.nothing-open", number + " has no open " + kind);
    }

    private static Request checked(Request request, WorkingCalendar calendar) {
        try {
            request.period(calendar);
            return request;
        } catch (PeriodRefusal e) {
            throw Refusal.conflict("request.period", request.number + ": " + e.code(), e.detail());
        }
    }

    private Request withSteps(List<Step> changed) {
        return new Request(
                id,
                agency,
                number,
                receivedOn,
                channel,
                applicant,
                wanted,
                delivery,
                changed,
                closure,
                version);
    }

    private List<PeriodEvent> periodEvents() {
        var events = new ArrayList<PeriodEvent>();
        Optional<LocalDate> notice = Optional.empty();
        for (var step : steps) {
            switch (step.event()) {
                case CorrectionNotice sent -> notice = Optional.of(sent.on());
                case Correction correction ->
                        events.add(new PeriodEvent.CorrectionReceived(correction.on(), notice));
                case Consultation asked ->
                        events.add(
                                new PeriodEvent.Consultation(
                                        asked.kind(),
                                        asked.on(),
                                        asked.deliveredOn(),
                                        asked.answeredOn()));
                case Extension extension ->
                        events.add(new PeriodEvent.Extension(extension.days(), extension.on()));
                case FeeNotice fee -> events.add(new PeriodEvent.FeeNotice(fee.on(), fee.paidOn()));
            }
        }
        return events;
    }

    private <E extends CaseEvent> Stream<E> events(Class<E> kind) {
        return steps.stream().map(Step::event).filter(kind::isInstance).map(kind::cast);
    }
}
