package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;

/** Lets an event count only if it could happen, and lawfully, after those before it in time. */
final class EventGuards {

    private record Indexed(int index, PeriodEvent event) {}

    private static final Comparator<Indexed> IN_TIME =
            Comparator.comparing((Indexed indexed) -> indexed.event().happenedOn())
                    .thenComparingInt(indexed -> rank(indexed.event()))
                    .thenComparingInt(Indexed::index);

    private final WorkingCalendar calendar;

    /** Events that came too late by this calendar, in order of time. */
    private final List<PeriodRefusal> tooLate = new ArrayList<>();

    /** Whether such events are only noted, because they stand in a record. */
    private boolean recorded;

    EventGuards(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The facts with every event admitted, in order of time; one that came too late is refused. */
    PeriodFacts admit(LocalDate receivedOn, List<PeriodEvent> events) {
        return admitted(receivedOn, events);
    }

    /** The same of events that stand in a record: those that came too late are only noted. */
    PeriodFacts admitRecorded(LocalDate receivedOn, List<PeriodEvent> events) {
        recorded = true;
        return admitted(receivedOn, events);
    }

    private PeriodFacts admitted(LocalDate receivedOn, List<PeriodEvent> events) {
        if (events.size() > AnswerPeriod.MOST_EVENTS) {
            throw PeriodRefusal.ofEvent(
                    AnswerPeriod.MOST_EVENTS,
                    "too-many-events",
                    "事件不能多于 " + AnswerPeriod.MOST_EVENTS + " 个");
        }
        var inTime = new ArrayList<Indexed>();
        for (int i = 0; i < events.size(); i++) {
            inTime.add(new Indexed(i, events.get(i)));
        }
        inTime.sort(IN_TIME);
        var facts = PeriodFacts.receivedOn(receivedOn);
        for (Indexed next : inTime) {
            new Guard(next.index(), facts).check(next.event());
            facts = facts.and(next.event());
        }
        return facts;
    }

    /** Which of the events came too late by this calendar, and why. */
    List<PeriodRefusal> tooLate() {
        return List.copyOf(tooLate);
    }

    /** On one day, what restarts the period comes first and what ends it last. */
    private static int rank(PeriodEvent event) {
        return switch (event) {
            case CorrectionReceived _ -> 0;
            case Consultation _ -> 1;
            case Extension _ -> 2;
            case DelayedReplyFixed _ -> 3;
            case FeeNotice _ -> 4;
        };
    }

    /** Judges one event against the facts before it. */
    private final class Guard {

        private final int index;
        private final PeriodFacts before;

        Guard(int index, PeriodFacts before) {
            this.index = index;
            this.before = before;
        }

        void check(PeriodEvent event) {
            switch (event) {
                case CorrectionReceived correction -> correction(correction);
                case Consultation consultation -> consultation(consultation);
                case Extension extension -> extension(extension);
                case FeeNotice notice -> feeNotice(notice);
                case DelayedReplyFixed fixed -> delayedReply(fixed);
            }
        }

        private void correction(CorrectionReceived correction) {
            inRange("收到补正之日", correction.on());
            correction.noticeSentOn().ifPresent(sent -> inRange("补正告知之日", sent));
            correction
                    .noticeSentOn()
                    .ifPresent(sent -> inOrder("收到补正之日", correction.on(), "补正告知之日", sent));
            beforeTheFeeLapses("收到补正", correction.on(), soFar());
        }

        private void consultation(Consultation consultation) {
            inRange("征求意见书发出之日", consultation.sentOn());
            consultation.deliveredOn().ifPresent(day -> inRange("征求意见书送达之日", day));
            consultation.answeredOn().ifPresent(day -> inRange("收到意见之日", day));
            Stream.of(consultation.deliveredOn(), consultation.answeredOn())
                    .flatMap(Optional::stream)
                    .forEach(day -> inOrder("送达或者收到意见之日", day, "征求意见书发出之日", consultation.sentOn()));
            consultation
                    .answeredOn()
                    .ifPresent(
                            answered ->
                                    consultation
                                            .deliveredOn()
                                            .ifPresent(
                                                    delivered ->
                                                            inOrder(
                                                                    "收到意见之日",
                                                                    answered,
                                                                    "征求意见书送达之日",
                                                                    delivered)));
            insideThePeriod("征求意见书", consultation.sentOn(), "consultation-after-due");
        }

        /** Consent and notice before the period ends, twenty working days at most (条例第三十三条第二款). */
        private void extension(Extension extension) {
            inRange("延期告知之日", extension.notifiedOn());
            int longest = before.rules().longestExtension();
            if (extension.days() < 1 || extension.days() > longest) {
                refuse(
                        "extension-too-long",
                        "延长 %d 个工作日不符合规定，应为 1 至 %d 个工作日（%s）"
                                .formatted(
                                        extension.days(),
                                        longest,
                                        before.rules().extensionArticle()));
            }
            if (before.extensionDays() + extension.days() > longest) {
                refuse(
                        "extension-too-long",
                        "累计延长 %d 个工作日，超过 %d 个工作日（%s）"
                                .formatted(
                                        before.extensionDays() + extension.days(),
                                        longest,
                                        before.rules().extensionArticle()));
            }
            insideThePeriod("延期告知", extension.notifiedOn(), "extension-after-due");
        }

        /** One fee for a request, noticed inside the period and paid in time (信息处理费管理办法第三条、第六条). */
        private void feeNotice(FeeNotice notice) {
            inRange("收费通知发出之日", notice.sentOn());
            inRange("收费通知送达之日", notice.deliveredOn());
            inOrder("收费通知送达之日", notice.deliveredOn(), "收费通知发出之日", notice.sentOn());
            notice.paidOn().ifPresent(day -> inRange("缴费之日", day));
            var inForce = LegalPeriod.FEE_PAYMENT.validFrom();
            if (before.receivedOn().isBefore(inForce)) {
                refuse("fee-not-in-force", "信息处理费管理办法自 " + inForce + " 起施行，此前收到的申请不收费");
            }
            if (before.of(FeeNotice.class).findAny().isPresent()) {
                refuse("second-fee", "一件申请只能收取一次信息处理费（信息处理费管理办法第三条）");
            }
            insideThePeriod("收费通知", notice.sentOn(), "fee-notice-after-due");
            notice.paidOn()
                    .ifPresent(
                            paid -> {
                                inOrder("缴费之日", paid, "收费通知送达之日", notice.deliveredOn());
                                var payBy =
                                        LegalPeriod.FEE_PAYMENT
                                                .from(notice.deliveredOn(), calendar)
                                                .on();
                                if (paid.isAfter(payBy)) {
                                    late(
                                            "paid-too-late",
                                            "缴费之日 %s 晚于缴费期限 %s，逾期视为放弃申请（信息处理费管理办法第六条）"
                                                    .formatted(paid, payBy));
                                }
                            });
        }

        private void delayedReply(DelayedReplyFixed fixed) {
            inRange("延迟答复告知之日", fixed.notifiedOn());
            inRange("延迟答复的期限", fixed.replyBy());
            inOrder("延迟答复的期限", fixed.replyBy(), "告知之日", fixed.notifiedOn());
            insideThePeriod("延迟答复告知", fixed.notifiedOn(), "delayed-reply-after-due");
        }

        private void inRange(String what, LocalDate day) {
            if (day.isBefore(calendar.first()) || day.isAfter(calendar.last())) {
                refuse(
                        "date-out-of-range",
                        "%s %s 超出可计算的范围（%s 至 %s）"
                                .formatted(what, day, calendar.first(), calendar.last()));
            }
            if (day.isBefore(before.receivedOn())) {
                refuse(
                        "event-before-receipt",
                        "%s %s 早于收到申请之日 %s".formatted(what, day, before.receivedOn()));
            }
        }

        private void inOrder(
                String laterName, LocalDate later, String earlierName, LocalDate earlier) {
            if (later.isBefore(earlier)) {
                refuse(
                        "impossible-order",
                        "%s %s 早于%s %s".formatted(laterName, later, earlierName, earlier));
            }
        }

        private void insideThePeriod(String what, LocalDate day, String code) {
            var ends = soFar();
            ends.dueOn()
                    .filter(day::isAfter)
                    .ifPresent(
                            due ->
                                    late(
                                            code,
                                            "%s日期 %s 晚于当时的答复期限 %s，应在期限届满前作出"
                                                    .formatted(what, day, due)));
            beforeTheFeeLapses(what, day, ends);
        }

        private void beforeTheFeeLapses(String what, LocalDate day, PeriodCount.Ends ends) {
            ends.payBy()
                    .filter(day::isAfter)
                    .ifPresent(
                            payBy ->
                                    late(
                                            "after-lapse",
                                            "%s日期 %s 晚于缴费期限 %s，逾期未缴费的申请不再处理"
                                                    .formatted(what, day, payBy)));
        }

        private PeriodCount.Ends soFar() {
            return new PeriodCount(before, calendar).ends();
        }

        /** What was in time by the calendar of its day may not be by a later one. */
        private void late(String code, String detail) {
            if (!recorded) {
                refuse(code, detail);
            }
            tooLate.add(PeriodRefusal.ofEvent(index, code, detail));
        }

        private void refuse(String code, String detail) {
            throw PeriodRefusal.ofEvent(index, code, detail);
        }
    }
}
