package org.yangguang.law.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.Extension;

/** Tells where a date rests on an open question of law, a silence or a missing arrangement. */
final class PeriodWarnings {

    /** A provisional date may still move forward by the make-up days of a weekend. */
    private static final int SAFETY_DAYS = 2;

    private final PeriodFacts facts;
    private final WorkingCalendar calendar;
    private final List<Pause> pauses;
    private final List<PeriodWarning> warnings = new ArrayList<>();

    PeriodWarnings(PeriodFacts facts, WorkingCalendar calendar, List<Pause> pauses) {
        this.facts = facts;
        this.calendar = calendar;
        this.pauses = pauses;
    }

    List<PeriodWarning> of(
            Optional<LocalDate> dueOn, Optional<LocalDate> payBy, boolean provisional) {
        corrections();
        extensionsBeforeARestart();
        pauses.forEach(this::consultation);
        payBy.ifPresent(day -> add("AWAITING_PAYMENT", "缴费期限至 " + day + "，逾期未缴纳的视为放弃申请，不再处理"));
        if (provisional) {
            provisional(dueOn);
        }
        return warnings;
    }

    /** Recorded events that the calendar of now would call late. */
    static List<PeriodWarning> ofLate(List<PeriodRefusal> late) {
        return late.stream()
                .map(
                        one ->
                                new PeriodWarning(
                                        "LATE_BY_CALENDAR",
                                        one.detail() + "。记录时按当时的工作日历为按期，后因放假安排调整而变动，请核对"))
                .toList();
    }

    private void corrections() {
        var corrections = facts.of(CorrectionReceived.class).toList();
        corrections.forEach(this::lateNotice);
        if (corrections.size() > 1) {
            add("REPEATED_CORRECTION", "补正应当一次性告知；此处有 " + corrections.size() + " 次补正，期限自最后一次起算");
        }
    }

    private void lateNotice(CorrectionReceived correction) {
        var limit = facts.rules().correctionNotice();
        if (limit.isEmpty() || correction.noticeSentOn().isEmpty()) {
            return;
        }
        LocalDate lastDay = calendar.addWorkingDays(facts.receivedOn(), limit.getAsInt());
        if (correction.noticeSentOn().get().isAfter(lastDay)) {
            var standing = new PeriodCount(facts.withoutCorrections(), calendar).period().dueOn();
            add(
                    "LATE_CORRECTION_NOTICE",
                    "补正告知应在 %s 前（含当日）作出，实际为 %s；迟延告知能否重新起算尚无定论%s"
                            .formatted(
                                    lastDay,
                                    correction.noticeSentOn().get(),
                                    standing.map(day -> "，不重新起算时答复期限为 " + day).orElse("")));
        }
    }

    private void extensionsBeforeARestart() {
        if (facts.of(Extension.class)
                .anyMatch(extension -> extension.notifiedOn().isBefore(facts.start()))) {
            add("EXTENSION_BEFORE_RESTART", "延期告知早于期限重新起算之日，所延天数仍计入；是否保留请经办机构确认");
        }
    }

    private void consultation(Pause pause) {
        var label = pause.consultation().kind().label();
        if (pause.isOpenEnded()) {
            add("CONSULTATION_OPEN", "征求" + label + "意见尚无答复日期，期限暂停计算");
        } else if (pause.isSilent()) {
            var meaning = pause.consultation().kind().silence().orElse("");
            add(
                    "CONSULTATION_SILENT",
                    label + "至 " + pause.closedOn().orElseThrow() + " 未提出意见的，" + meaning);
        } else if (pause.wasAnsweredTooLate()) {
            add(
                    "OPINION_TOO_LATE",
                    label + "的意见晚于答复时限 " + pause.closedOn().orElseThrow() + "，期限自该日之后恢复计算");
        }
    }

    private void provisional(Optional<LocalDate> dueOn) {
        var advice = dueOn.map(day -> "，请在 " + workingDaysBefore(day) + " 前办结").orElse("");
        add("PROVISIONAL", "所需年度的放假安排尚未公布，日期为暂计" + advice + "；公布后须重新计算");
    }

    private LocalDate workingDaysBefore(LocalDate dueOn) {
        LocalDate day = dueOn;
        while (!calendar.isWorkingDay(day)
                || calendar.workingDaysBetween(day, dueOn) < SAFETY_DAYS) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void add(String code, String text) {
        warnings.add(new PeriodWarning(code, text));
    }
}
