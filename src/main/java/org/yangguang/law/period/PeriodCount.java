package org.yangguang.law.period;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.FeeNotice;
import org.yangguang.law.period.PeriodFacts.Start;

/**
 * Counts a period day by day (条例第三十三条), from the day of receipt until the last working day is
 * reached, nobody can say when the count goes on, or the time to pay is over.
 */
final class PeriodCount {

    private final PeriodFacts facts;
    private final WorkingCalendar calendar;
    private final LocalDate start;
    private final Map<LocalDate, Start> starts;
    private final List<Pause> pauses;
    private final List<TraceDay> trace = new ArrayList<>();
    private int counted;

    PeriodCount(PeriodFacts facts, WorkingCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
        this.start = facts.start();
        this.starts =
                facts.starts().stream().collect(toMap(Start::on, day -> day, (_, later) -> later));
        this.pauses =
                facts.of(Consultation.class)
                        .map(consultation -> Pause.of(consultation, facts.rules(), calendar))
                        .toList();
    }

    AnswerPeriod period() {
        beforeTheStart();
        var end = afterTheStart();
        var lastDay = trace.getLast().on();
        var dueOn = end == PeriodState.RUNNING ? Optional.of(lastDay) : Optional.<LocalDate>empty();
        var payBy = end == PeriodState.AWAITING_PAYMENT ? unpaidBy() : Optional.<LocalDate>empty();
        var left =
                end == PeriodState.SUSPENDED
                        ? OptionalInt.of(facts.workingDays() - counted)
                        : OptionalInt.empty();
        boolean provisional =
                calendar.isProvisional(facts.receivedOn(), lastDay)
                        || pauses.stream().anyMatch(this::endsProvisionally);
        var warnings = new PeriodWarnings(facts, calendar, pauses).of(dueOn, payBy, provisional);
        return new AnswerPeriod(
                facts.receivedOn(),
                end,
                dueOn,
                left,
                payBy,
                provisional,
                correctionNoticeDueOn(),
                trace,
                warnings);
    }

    private boolean endsProvisionally(Pause pause) {
        return pause.lastDayToReply()
                .filter(limit -> calendar.isProvisional(pause.consultation().sentOn(), limit))
                .isPresent();
    }

    private Optional<LocalDate> correctionNoticeDueOn() {
        var limit = facts.rules().correctionNotice();
        return limit.isPresent()
                ? Optional.of(calendar.addWorkingDays(facts.receivedOn(), limit.getAsInt()))
                : Optional.empty();
    }

    /** Days made void by a restart stay in sight, so that a reader sees where they went. */
    private void beforeTheStart() {
        facts.receivedOn()
                .datesUntil(start)
                .map(calendar::on)
                .forEach(
                        day -> {
                            var begun = starts.get(day.on());
                            if (begun != null) {
                                add(day, DayMark.START, begun.why(), begun.article());
                            } else if (isAwaitingPayment(day.on())) {
                                add(day, DayMark.AWAITING_PAYMENT, "等待申请人缴费", "信息处理费管理办法第六条");
                            } else if (day.isWorking()) {
                                add(
                                        day,
                                        DayMark.VOID,
                                        day.why() + "；期限已于 " + start + " 重新起算，不再计入",
                                        "条例第三十条、信息处理费管理办法第六条");
                            } else {
                                addDayOff(day);
                            }
                        });
    }

    private boolean isAwaitingPayment(LocalDate day) {
        return facts.of(FeeNotice.class)
                .anyMatch(
                        notice ->
                                day.isAfter(notice.deliveredOn())
                                        && notice.paidOn().filter(day::isAfter).isEmpty());
    }

    private PeriodState afterTheStart() {
        var begun = Objects.requireNonNull(starts.get(start));
        add(calendar.on(start), DayMark.START, begun.why(), begun.article());
        for (LocalDate date = start.plusDays(1); ; date = date.plusDays(1)) {
            var day = calendar.on(date);
            if (isAwaitingPayment(date)) {
                awaitPayment(date);
                return PeriodState.AWAITING_PAYMENT;
            }
            var pause = pauseOn(date);
            if (pause.filter(Pause::isOpenEnded).isPresent()) {
                addPaused(day, pause.get());
                return PeriodState.SUSPENDED;
            }
            if (!day.isWorking()) {
                addDayOff(day);
            } else if (pause.isPresent()) {
                addPaused(day, pause.get());
            } else {
                count(day);
            }
            if (counted == facts.workingDays() && !isAwaitingPayment(date.plusDays(1))) {
                delay();
                return PeriodState.RUNNING;
            }
        }
    }

    private Optional<Pause> pauseOn(LocalDate date) {
        var covering = pauses.stream().filter(pause -> pause.covers(date)).toList();
        return covering.stream()
                .filter(Pause::isOpenEnded)
                .findFirst()
                .or(() -> covering.stream().findFirst());
    }

    private void count(Day day) {
        counted++;
        int over = counted - facts.rules().workingDays();
        var why = over > 0 ? day.why() + "；延期第 " + over + " 个工作日" : day.why();
        var article = over > 0 ? facts.rules().extensionArticle() : facts.rules().periodArticle();
        add(day, DayMark.COUNTED, counted == facts.workingDays() ? why + "；答复期限届满" : why, article);
    }

    private void awaitPayment(LocalDate from) {
        LocalDate payBy = unpaidBy().orElse(from);
        from.datesUntil(payBy.plusDays(1))
                .map(calendar::on)
                .forEach(
                        day ->
                                add(
                                        day,
                                        DayMark.AWAITING_PAYMENT,
                                        day.why() + "；等待申请人缴费",
                                        "信息处理费管理办法第六条"));
    }

    private Optional<LocalDate> unpaidBy() {
        return facts.unpaidFee()
                .map(notice -> LegalPeriod.FEE_PAYMENT.from(notice.deliveredOn(), calendar).on());
    }

    private void delay() {
        var dueOn = trace.getLast().on();
        facts.delayedReply()
                .filter(fixed -> fixed.replyBy().isAfter(dueOn))
                .ifPresent(
                        fixed ->
                                dueOn.plusDays(1)
                                        .datesUntil(fixed.replyBy().plusDays(1))
                                        .map(calendar::on)
                                        .forEach(
                                                day ->
                                                        add(
                                                                day,
                                                                DayMark.DELAYED,
                                                                day.why()
                                                                        + "；延迟答复的合理期限至 "
                                                                        + fixed.replyBy(),
                                                                "条例第三十五条")));
    }

    private void addPaused(Day day, Pause pause) {
        var consultation = pause.consultation();
        var until = pause.closedOn().map(end -> "至 " + end).orElse("尚未结束");
        var why =
                "%s；征求%s意见（%s 发出，%s），不计入"
                        .formatted(
                                day.why(),
                                consultation.kind().label(),
                                consultation.sentOn(),
                                until);
        var own =
                consultation.kind() == ConsultationKind.OTHER_AGENCY
                        ? ""
                        : "、" + consultation.kind().article();
        add(day, DayMark.PAUSED, why, facts.rules().pauseArticle() + own);
    }

    private void addDayOff(Day day) {
        add(day, DayMark.DAY_OFF, day.why(), facts.rules().periodArticle());
    }

    private void add(Day day, DayMark mark, String why, String article) {
        trace.add(new TraceDay(day, mark, counted, why, article));
    }
}
