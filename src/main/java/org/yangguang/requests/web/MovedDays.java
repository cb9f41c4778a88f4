package org.yangguang.requests.web;

import java.util.stream.Stream;
import org.yangguang.law.period.AnswerPeriod;
import org.yangguang.requests.domain.CaseDate;
import org.yangguang.requests.domain.CaseEvent.CalendarMoved;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.web.DayStrip;

/** Keeps both dates in sight where an arrangement of holidays moved one (原期限、新期限). */
final class MovedDays {

    private MovedDays() {}

    /** The days of the period; the day on which it ended before says so. */
    static DayStrip strip(Request request, AnswerPeriod period) {
        var strip = DayStrip.of(period);
        for (var moved : request.course().moved()) {
            if (moved.what() == CaseDate.Kind.ANSWER) {
                strip = strip.noted(moved.from(), "放假安排调整前的答复期限（" + moved.notice() + "）");
            }
        }
        return strip;
    }

    /** What the applicant should know of it: not when somebody else has to reply. */
    static Stream<String> told(Request request) {
        return request.course().moved().stream()
                .filter(moved -> moved.what() != CaseDate.Kind.OPINION)
                .map(MovedDays::sentence);
    }

    /** What moved, in a sentence. */
    static String sentence(CalendarMoved moved) {
        return "%s由 %s 调整为 %s（%s）"
                .formatted(moved.label(), moved.from(), moved.to(), moved.notice());
    }
}
