package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.org.AgencyId;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.domain.CaseEvent.Ending;
import org.yangguang.requests.domain.CaseEvent.FeeNotice;
import org.yangguang.shared.Refusal;

/**
 * A request for disclosure (政府信息公开申请): one 件 of the report from receipt to its one outcome.
 *
 * @param number registration number (登记号), unique within the agency
 * @param receivedOn the day of receipt in law (收到申请之日，条例第三十一条)
 * @param wanted the information as the applicant describes it (所需信息)
 * @param delivery how the applicant wants to get it (获取方式)
 * @param closure the first end, which the report counts; it stays when the request is reopened
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

    /**
     * The period for answering with its day-by-day trace (答复期限，条例第三十三条); after an order to answer
     * again, the order's own.
     */
    public AnswerPeriod period(WorkingCalendar calendar) {
        return countedPeriod().on(calendar);
    }

    /** The steps as the arithmetic takes them. */
    public CasePeriod countedPeriod() {
        return CasePeriod.of(this);
    }

    /** What the steps amount to. */
    public CaseCourse course() {
        return CaseCourse.of(this);
    }

    /** Where the request stands: it follows from the steps and is never typed. */
    public RequestState state(WorkingCalendar calendar) {
        return CaseStates.of(this, calendar);
    }

    /**
     * Adds what happened, the end included; refused when the table of steps or the law does not
     * allow it at that point.
     */
    public Request with(Step step, WorkingCalendar calendar) {
        var stage = course().stage();
        var command = CaseCommand.of(step.event(), stage);
        if (CaseRules.find(stage, command).isEmpty()) {
            throw Refusal.conflict(
                    "request.not-now",
                    number + ": " + command + " in " + stage,
                    stage.label(),
                    command.label());
        }
        new CaseGuards(this, calendar).check(step.event());
        var more = new ArrayList<>(steps);
        more.add(step);
        var after = checked(with(more, closure), this, calendar);
        return step.event() instanceof Ending end && closure.isEmpty()
                ? after.with(after.steps, Optional.of(closing(end, calendar)))
                : after;
    }

    /**
     * The case after an arrangement of holidays changed: its dates follow by themselves, its record
     * tells which moved (重新计算，状态表第三十五行).
     *
     * @param moved a {@link CaseEvent.CalendarMoved} each
     */
    public Request movedByCalendar(List<Step> moved) {
        var more = new ArrayList<>(steps);
        more.addAll(moved);
        return with(more, closure);
    }

    /** The end as a ledger tells it; what was decided then is not judged again. */
    public Request closedAs(
            Outcome outcome,
            LocalDate on,
            String answerNumber,
            String way,
            String note,
            WorkingCalendar calendar) {
        return with(
                steps,
                Optional.of(
                        new Closure(outcome, on, inTime(on, calendar), answerNumber, way, note)));
    }

    /** The case as its record stood at the end of that day (当日的办理情况). */
    public Request asOf(LocalDate day) {
        return with(
                steps.stream().filter(step -> !step.event().on().isAfter(day)).toList(),
                closure.filter(end -> !end.on().isAfter(day)));
    }

    /** The fee notice, of which a request has one at most. */
    public Optional<FeeNotice> feeNotice() {
        return first(FeeNotice.class);
    }

    public Optional<CaseEvent.FeePaid> feePaid() {
        return first(CaseEvent.FeePaid.class);
    }

    public Optional<CaseEvent.FeeWaived> feeWaived() {
        return first(CaseEvent.FeeWaived.class);
    }

    private <E extends CaseEvent> Optional<E> first(Class<E> kind) {
        return steps.stream()
                .map(Step::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .min(Comparator.comparing(CaseEvent::on));
    }

    private Closure closing(Ending end, WorkingCalendar calendar) {
        return switch (end) {
            case CaseEvent.Answered(var on, var outcome, var letter, var way, var note) ->
                    new Closure(outcome, on, inTime(on, calendar), letter, way, note);
            case CaseEvent.Lapsed _, CaseEvent.LateCorrection _, CaseEvent.Withdrawn _ ->
                    new Closure(
                            end.outcome(),
                            end.on(),
                            waitsForApplicant(calendar) || inTime(end.on(), calendar),
                            "",
                            "",
                            end.note());
        };
    }

    /** No answer is due while the applicant is to act: asked for a correction, or for a fee. */
    private boolean waitsForApplicant(WorkingCalendar calendar) {
        return switch (state(calendar)) {
            case RequestState.AwaitingCorrection _, RequestState.AwaitingPayment _ -> true;
            default -> false;
        };
    }

    private boolean inTime(LocalDate on, WorkingCalendar calendar) {
        return period(calendar).dueOn().map(due -> !on.isAfter(due)).orElse(true);
    }

    private static Request checked(Request request, Request before, WorkingCalendar calendar) {
        Optional<PeriodRefusal> late;
        try {
            request.period(calendar);
            late = request.countedPeriod().tooLateSince(before.countedPeriod(), calendar);
        } catch (PeriodRefusal impossible) {
            late = Optional.of(impossible);
        }
        late.ifPresent(
                e -> {
                    throw Refusal.conflict(
                            "request.period", request.number + ": " + e.code(), e.detail());
                });
        return request;
    }

    private Request with(List<Step> changed, Optional<Closure> end) {
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
                end,
                version);
    }
}
