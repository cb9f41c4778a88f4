package org.yangguang.ledgers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell read as a date. */
sealed interface CellDate {

    /** A day of the calendar. */
    record Day(LocalDate date) implements CellDate {}

    /** Written as a date, but there is no such day: 2021-02-30. */
    record Impossible() implements CellDate {}

    /** Not written as a date. */
    record Unreadable() implements CellDate {}

    /** 2021-03-01, 2021/3/1, 2021.3.1, 2021年3月1日, with or without a time of day. */
    Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
                            + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** The number of days in which spreadsheets keep dates. */
    Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    /** Day 0 of the spreadsheet's calendar as it works after 28 February 1900. */
    LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    int FIRST_YEAR = 1949;
    int LAST_YEAR = 2099;

    static CellDate of(String text) {
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return day(written);
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact);
        }
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return inRange(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        return new Unreadable();
    }

    private static CellDate day(Matcher parts) {
        try {
            return inRange(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return new Impossible();
        }
    }

    private static CellDate inRange(LocalDate date) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                ? new Impossible()
                : new Day(date);
    }
}
