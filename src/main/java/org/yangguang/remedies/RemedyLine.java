package org.yangguang.remedies;

import java.time.LocalDate;
import java.util.Optional;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.report.Table4Result;

/** A case in the list, with what the agency has to do in it next. */
record RemedyLine(RemedyCase remedy, Optional<OwnDeadline> next, String left) {

    static RemedyLine of(RemedyCase remedy, LocalDate today, WorkingCalendar calendar) {
        var next = OwnDeadline.next(remedy, today, calendar);
        return new RemedyLine(
                remedy, next, next.map(one -> words(one.leftOn(today, calendar))).orElse(""));
    }

    private static String words(int left) {
        return left < 0 ? "逾期 " + -left : Integer.toString(left);
    }

    String concluded() {
        return remedy.conclusion().map(end -> end.on().toString()).orElse("");
    }

    String result() {
        return remedy.conclusion()
                .map(RemedyCase.Conclusion::result)
                .orElse(Table4Result.PENDING)
                .label();
    }

    String nextWords() {
        return next.map(one -> one.dueOn() + " " + one.duty().label()).orElse("");
    }
}
