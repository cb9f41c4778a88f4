package org.yangguang.law.period;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yangguang.law.calendar.Day;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
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
    private final List<FeeNotice> fees;
    private final List<Pause> pauses;
    private final List<TraceDay> trace = new ArrayList<>();
    private int counted;
    private LocalDate lastDay;

    PeriodCount(PeriodFacts facts, WorkingCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
        this.start = facts.start();
        this.lastDay = start;
        this.fees = facts.of(FeeNotice.class).toList();
        this.pauses =
                facts.of(Consultation.class)
                        .map(consultation -> Pause.of(consultation, facts.rules(), calendar))
                        .toList();
    }

    /** The days by which something must be done. */
    record Ends(Optional<LocalDate> dueOn, Optional<LocalDate> payBy) {}

    /** These alone, without the list of days: what one asks before the next event is counted. */
    Ends ends() {
        return ends(afterTheStart(false));
    }

    AnswerPeriod period() {
        beforeTheStart();
        var state = afterTheStart(true);
        var ends = ends(state);
        var left =
                state == PeriodState.SUSPENDED
                        ? OptionalInt.of(facts.workingDays() - counted)
                        : OptionalInt.empty();
        boolean provisional =
                calendar.isProvisional(facts.receivedOn(), lastDay)
                        || pauses.stream().anyMatch(this::endsProvisionally);
        var warnings =
                new PeriodWarnings(facts, calendar, pauses)
                        .of(ends.dueOn(), ends.payBy(), provisional);
        return new AnswerPeriod(
                facts.receivedOn(),
                state,
                ends.dueOn(),
                left,
                ends.payBy(),
                provisional,
                correctionNoticeDueOn(),
                trace,
                warnings);
    }

    private Ends ends(PeriodState state) {
        return new Ends(
                state == PeriodState.RUNNING ? Optional.of(lastDay) : Optional.empty(),
                state == PeriodState.AWAITING_PAYMENT ? unpaidBy() : Optional.empty());
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
        if (!facts.receivedOn().isBefore(start)) {
            return;
        }
        Map<LocalDate, Start> starts =
                facts.starts().stream().collect(toMap(Start::on, day -> day, (_, later) -> later));
        var why = "；期限已于 " + start + " 重新起算，不再计入";
        for (var date = facts.receivedOn(); date.isBefore(start); date = date.plusDays(1)) {
            var day = calendar.on(date);
            var begun = starts.get(date);
            if (begun != null) {
                add(day, DayMark.START, begun.why(), begun.article());
            } else if (isAwaitingPayment(date)) {
                add(day, DayMark.AWAITING_PAYMENT, "等待申请人缴费", "信息处理费管理办法第六条");
            } else if (day.isWorking()) {
                add(day, DayMark.VOID, day.why() + why, "条例第三十条、信息处理费管理办法第六条");
            } else {
                addDayOff(day);
            }
        }
    }

    private boolean isAwaitingPayment(LocalDate day) {
        for (var notice : fees) {
            if (day.isAfter(notice.sentOn()) && notice.paidOn().filter(day::isAfter).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Counts to the end.
     *
     * @param traced whether each day is told
     */
    private PeriodState afterTheStart(boolean traced) {
        if (traced) {
            var begun = facts.beginning();
            add(calendar.on(start), DayMark.START, begun.why(), begun.article());
        }
        for (var date = start.plusDays(1); ; date = date.plusDays(1)) {
            var day = calendar.on(date);
            if (isAwaitingPayment(date)) {
                awaitPayment(date, traced);
                return PeriodState.AWAITING_PAYMENT;
            }
            lastDay = date;
            var pause = pauseOn(date);
            if (pause != null && pause.isOpenEnded()) {
                if (traced) {
                    addPaused(day, pause);
                }
                return PeriodState.SUSPENDED;
            }
            boolean counts = pause == null && day.isWorking();
            if (counts) {
                counted++;
            }
            if (traced) {
                tell(day, pause);
            }
            if (counted == facts.workingDays() && !isAwaitingPayment(date.plusDays(1))) {
                delay(traced);
                return PeriodState.RUNNING;
            }
        }
    }

    /** Of the pauses that cover the day, one without a known end before the others. */
    private @Nullable Pause pauseOn(LocalDate date) {
        Pause covering = null;
        for (var pause : pauses) {
            if (pause.covers(date)) {
                if (pause.isOpenEnded()) {
                    return pause;
                }
                covering = covering == null ? pause : covering;
            }
        }
        return covering;
    }

    private void tell(Day day, @Nullable Pause pause) {
        if (!day.isWorking()) {
            addDayOff(day);
        } else if (pause != null) {
            addPaused(day, pause);
        } else {
            addCounted(day);
        }
    }

    private void addCounted(Day day) {
        int over = counted - facts.rules().workingDays();
        var why = over > 0 ? day.why() + "；延期第 " + over + " 个工作日" : day.why();
        var article = over > 0 ? facts.rules().extensionArticle() : facts.rules().periodArticle();
        add(day, DayMark.COUNTED, counted == facts.workingDays() ? why + "；答复期限届满" : why, article);
    }

    private void awaitPayment(LocalDate from, boolean traced) {
        var payBy = unpaidBy().orElse(from);
        lastDay = payBy.isBefore(from) ? lastDay : payBy;
        for (var date = from; traced && !date.isAfter(payBy); date = date.plusDays(1)) {
            var day = calendar.on(date);
            add(day, DayMark.AWAITING_PAYMENT, day.why() + "；等待申请人缴费", "信息处理费管理办法第六条");
        }
    }

    private Optional<LocalDate> unpaidBy() {
        return facts.unpaidFee()
                .map(notice -> LegalPeriod.FEE_PAYMENT.from(notice.deliveredOn(), calendar).on());
    }

    private void delay(boolean traced) {
        var until =
                facts.delayedReply()
                        .map(DelayedReplyFixed::replyBy)
                        .filter(day -> day.isAfter(lastDay))
                        .orElse(lastDay);
        for (var date = lastDay.plusDays(1); !date.isAfter(until); date = date.plusDays(1)) {
            var day = calendar.on(date);
            if (traced) {
                add(day, DayMark.DELAYED, day.why() + "；延迟答复的合理期限至 " + until, "条例第三十五条");
            }
        }
        lastDay = until;
    }

    private void addPaused(Day day, Pause pause) {
        add(
                day,
                DayMark.PAUSED,
                day.why() + pause.why(),
                facts.rules().pauseArticle() + pause.ownArticle());
    }

    private void addDayOff(Day day) {
        add(day, DayMark.DAY_OFF, day.why(), facts.rules().periodArticle());
    }

    private void add(Day day, DayMark mark, String why, String article) {
        trace.add(new TraceDay(day, mark, counted, why, article));
    }
}
