package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.period.PeriodWarning;

/** What an officer should know of a case on a day, beside what its period says (提醒). */
public final class CaseWarnings {

    private final Request request;
    private final CaseCourse course;
    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final List<PeriodWarning> warnings = new ArrayList<>();

    private CaseWarnings(Request request, LocalDate today, WorkingCalendar calendar) {
        this.request = request;
        this.course = request.course();
        this.today = today;
        this.calendar = calendar;
    }

    /** Those of the period first; none of ours once the case has ended. */
    public static List<PeriodWarning> of(
            Request request, LocalDate today, WorkingCalendar calendar) {
        var all = new CaseWarnings(request, today, calendar);
        all.warnings.addAll(request.period(calendar).warnings());
        if (all.course.isOpen()) {
            all.lateNotice();
            all.secondNotice();
            all.extension();
            all.consultations();
        }
        return List.copyOf(all.warnings);
    }

    /** Asked for later than seven working days after receipt, first notices only (条例第三十条). */
    private void lateNotice() {
        var due = request.period(calendar).correctionNoticeDueOn();
        course.openNotice()
                .filter(_ -> course.notices() == 1)
                .filter(notice -> due.filter(notice.on()::isAfter).isPresent())
                .ifPresent(
                        notice ->
                                add(
                                        "LATE_CORRECTION_NOTICE",
                                        "补正告知应在 %s 前（含当日）作出，实际为 %s；迟延告知能否重新起算尚无定论"
                                                .formatted(due.orElseThrow(), notice.on())));
    }

    private void secondNotice() {
        if (course.notices() > 1 && course.openNotice().isPresent()) {
            add("SECOND_NOTICE", "补正应当一次性告知（条例第三十条）；这是第 " + course.notices() + " 次告知");
        }
    }

    private void extension() {
        var due = request.period(calendar).dueOn();
        course.unnotifiedExtension()
                .ifPresent(
                        agreed ->
                                due.ifPresent(
                                        day ->
                                                add(
                                                        "EXTENSION_UNNOTIFIED",
                                                        today.isAfter(day)
                                                                ? "已同意延期 %d 个工作日，但未在 %s 前告知申请人，延期不生效（惯例：告知是延期的条件）"
                                                                        .formatted(
                                                                                agreed.days(), day)
                                                                : "已同意延期 %d 个工作日，须在 %s 前告知申请人才生效"
                                                                        .formatted(
                                                                                agreed.days(),
                                                                                day))));
    }

    private void consultations() {
        for (var party : course.openConsultations()) {
            party.replyBy(calendar)
                    .filter(today::isAfter)
                    .ifPresent(
                            limit ->
                                    add(
                                            "OPINION_OVERDUE",
                                            "%s的答复期限 %s 已届满，期限已自次日恢复计算，请登记意见或者登记逾期未提出意见"
                                                    .formatted(party.kind().label(), limit)));
        }
    }

    private void add(String code, String text) {
        warnings.add(new PeriodWarning(code, text));
    }
}
