package org.yangguang.law.calendar;

import java.time.LocalDate;

/** A date, or the end of a count, for which nobody can say whether it is a working day. */
public class DateOutOfRange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate date;

    DateOutOfRange(LocalDate date, LocalDate first, LocalDate last) {
        super("日期 %s 超出可计算的范围（%s 至 %s）".formatted(date, first, last));
        this.date = date;
    }

    /** A Chinese sentence that names the date and the range. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public LocalDate date() {
        return date;
    }
}
