package org.yangguang.requests.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * A date of an open case that follows the working calendar (随工作日历变动的期限).
 *
 * @param which the consultation it belongs to, from 1; 0 for the others
 */
public record CaseDate(Kind kind, int which, LocalDate on) {

    /** What is to be done, or may be done, by such a date. */
    public enum Kind {
        /** The agency answers (条例第三十三条). */
        ANSWER("答复期限"),
        /** The applicant corrects (条例第三十条). */
        CORRECTION("补正期限"),
        /** The applicant pays (信息处理费管理办法第六条). */
        PAYMENT("缴费期限"),
        /** Somebody who was asked replies (条例第三十二条、第三十四条). */
        OPINION("征求意见答复期限");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** All of the case by this calendar; none once it has ended. */
    public static List<CaseDate> of(Request request, WorkingCalendar calendar) {
        var course = request.course();
        if (!course.isOpen()) {
            return List.of();
        }
        var period = request.period(calendar);
        var dates = new ArrayList<CaseDate>();
        var correctBy = course.correctBy(calendar);
        add(dates, Kind.ANSWER, 0, period.dueOn().filter(_ -> correctBy.isEmpty()));
        add(dates, Kind.CORRECTION, 0, correctBy);
        add(dates, Kind.PAYMENT, 0, period.payBy());
        course.openConsultations()
                .forEach(party -> add(dates, Kind.OPINION, party.which(), party.replyBy(calendar)));
        return List.copyOf(dates);
    }

    /** The date in words: 答复期限, 征求意见答复期限（第2件）. */
    public String label() {
        return label(kind, which);
    }

    static String label(Kind kind, int which) {
        return which > 1 ? kind.label() + "（第" + which + "件）" : kind.label();
    }

    private static void add(List<CaseDate> dates, Kind kind, int which, Optional<LocalDate> on) {
        on.ifPresent(day -> dates.add(new CaseDate(kind, which, day)));
    }
}
