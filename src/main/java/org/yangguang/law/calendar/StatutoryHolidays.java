package org.yangguang.law.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days off that stand in the law itself (全国年节及纪念日放假办法第二条), without the exchange of weekends
 * that only the yearly notice fixes.
 *
 * <p>Eleven days until 2024; thirteen from 2025, when 除夕 and 2 May joined them.
 */
final class StatutoryHolidays {

    /** First year of the revision of 2024-11-10. */
    private static final int THIRTEEN_DAYS_FROM = 2025;

    private static final Map<Integer, String[]> LUNAR_FESTIVALS =
            CsvResource.rows("lunar-festivals.csv").stream()
                    .collect(toUnmodifiableMap(row -> Integer.parseInt(row[0]), identity()));

    /** The years whose lunar festivals are known here. */
    static final int FIRST_YEAR =
            LUNAR_FESTIVALS.keySet().stream().min(Integer::compare).orElseThrow();

    static final int LAST_YEAR =
            LUNAR_FESTIVALS.keySet().stream().max(Integer::compare).orElseThrow();

    private StatutoryHolidays() {}

    /** How many days off the law itself gives in a year. */
    static int count(int year) {
        return year >= THIRTEEN_DAYS_FROM ? 13 : 11;
    }

    /** The days off of all known years, each with its festival's name. */
    static Map<LocalDate, String> all() {
        return LUNAR_FESTIVALS.keySet().stream()
                .flatMap(year -> of(year).entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The days off of one year; a day of two festivals is one day off. */
    static Map<LocalDate, String> of(int year) {
        var lunar = LUNAR_FESTIVALS.get(year);
        if (lunar == null) {
            throw new IllegalArgumentException("lunar festivals of " + year + " are not known");
        }
        var days = new TreeMap<LocalDate, String>();
        LocalDate newYear = date(year, lunar[1]);
        put(days, LocalDate.of(year, 1, 1), 1, "元旦");
        put(days, newYear, 3, "春节");
        put(days, date(year, lunar[2]), 1, "清明节");
        put(days, LocalDate.of(year, 5, 1), 1, "劳动节");
        put(days, date(year, lunar[3]), 1, "端午节");
        put(days, date(year, lunar[4]), 1, "中秋节");
        put(days, LocalDate.of(year, 10, 1), 3, "国庆节");
        if (year >= THIRTEEN_DAYS_FROM) {
            put(days, newYear.minusDays(1), 1, "除夕");
            put(days, LocalDate.of(year, 5, 2), 1, "劳动节");
        }
        return days;
    }

    private static void put(
            Map<LocalDate, String> days, LocalDate first, int count, String festival) {
        for (int i = 0; i < count; i++) {
            days.merge(first.plusDays(i), festival, (one, other) -> one + "、" + other);
        }
    }

    private static LocalDate date(int year, String monthDay) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }
}
