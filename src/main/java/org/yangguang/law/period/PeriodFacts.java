package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.DelayedReplyFixed;
import org.yangguang.law.period.PeriodEvent.Extension;
import org.yangguang.law.period.PeriodEvent.FeeNotice;

/** What is known of a request: its receipt, and its events in order of time. */
record PeriodFacts(LocalDate receivedOn, AnswerRules rules, List<PeriodEvent> events) {

    /** A day from which the period is counted in full. */
    record Start(LocalDate on, String why, String article) {}

    PeriodFacts {
        events = List.copyOf(events);
    }

    static PeriodFacts receivedOn(LocalDate day) {
        return new PeriodFacts(day, AnswerRules.forReceiptOn(day), List.of());
    }

    PeriodFacts and(PeriodEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new PeriodFacts(receivedOn, rules, more);
    }

    /**
     * As if no correction had been received: the date that a late correction notice may leave
     * standing.
     */
    PeriodFacts withoutCorrections() {
        var others =
                events.stream().filter(event -> !(event instanceof CorrectionReceived)).toList();
        return new PeriodFacts(receivedOn, rules, others);
    }

    /** Receipt, and each event that starts the period anew (重新起算). */
    List<Start> starts() {
        var receipt = new Start(receivedOn, "收到申请之日，当日不计入", "条例第三十一条、民法典第二百零一条");
        return Stream.concat(
                        Stream.of(receipt),
                        events.stream().flatMap(event -> restart(event).stream()))
                .toList();
    }

    private static Optional<Start> restart(PeriodEvent event) {
        return switch (event) {
            case CorrectionReceived correction ->
                    Optional.of(new Start(correction.on(), "收到补正之日，期限自次日重新起算", "条例第三十条"));
            case FeeNotice notice ->
                    notice.paidOn()
                            .map(day -> new Start(day, "完成缴费（或者减免）之日，期限自次日重新起算", "信息处理费管理办法第六条"));
            case Consultation _, Extension _, DelayedReplyFixed _ -> Optional.empty();
        };
    }

    /** The last of them: where the count that matters begins. */
    Start beginning() {
        var begun = starts();
        var last = begun.getFirst();
        for (var start : begun) {
            last = start.on().isBefore(last.on()) ? last : start;
        }
        return last;
    }

    /** The day of it. */
    LocalDate start() {
        var last = receivedOn;
        for (var event : events) {
            var restarted =
                    switch (event) {
                        case CorrectionReceived correction -> Optional.of(correction.on());
                        case FeeNotice notice -> notice.paidOn();
                        case Consultation _, Extension _, DelayedReplyFixed _ ->
                                Optional.<LocalDate>empty();
                    };
            last = restarted.filter(last::isBefore).orElse(last);
        }
        return last;
    }

    int extensionDays() {
        return of(Extension.class).mapToInt(Extension::days).sum();
    }

    /** How many working days are to be counted. */
    int workingDays() {
        return rules.workingDays() + extensionDays();
    }

    Optional<FeeNotice> unpaidFee() {
        return of(FeeNotice.class).filter(notice -> notice.paidOn().isEmpty()).findFirst();
    }

    /** The later date that was fixed, unless the period started anew since. */
    Optional<DelayedReplyFixed> delayedReply() {
        return of(DelayedReplyFixed.class)
                .filter(fixed -> !fixed.notifiedOn().isBefore(start()))
                .reduce((_, later) -> later);
    }

    <E extends PeriodEvent> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
