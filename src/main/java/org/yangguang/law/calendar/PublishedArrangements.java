package org.yangguang.law.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The arrangements published for 2019 to 2026, each as it was issued.
 *
 * <p>{@code holidays.csv} holds the days as they finally were; {@code amended-days.csv} says which
 * of them an amendment made, and what they had been before. Together they give back every notice.
 */
final class PublishedArrangements {

    private record Amended(
            String notice, LocalDate on, String before, String after, String festival) {
        static Amended of(String[] row) {
            return new Amended(row[0], LocalDate.parse(row[1]), row[2], row[3], row[4]);
        }
    }

    private PublishedArrangements() {}

    static List<Arrangement> load() {
        var amended = CsvResource.rows("amended-days.csv").stream().map(Amended::of).toList();
        var inForce = CsvResource.rows("holidays.csv").stream().map(ArrangementFile::day).toList();
        return CsvResource.rows("notices.csv").stream()
                .map(row -> arrangement(row, inForce, amended))
                .toList();
    }

    private static Arrangement arrangement(
            String[] row, List<ArrangedDay> inForce, List<Amended> amended) {
        int year = Integer.parseInt(row[0]);
        Optional<String> amends = Optional.of(row[3]).filter(notice -> !notice.isEmpty());
        var days =
                amends.isPresent() ? changedBy(row[1], amended) : asIssued(year, inForce, amended);
        return new Arrangement(
                year, row[1], LocalDate.parse(row[2]), amends, Boolean.parseBoolean(row[4]), days);
    }

    private static List<ArrangedDay> changedBy(String notice, List<Amended> amended) {
        return amended.stream()
                .filter(change -> change.notice().equals(notice))
                .map(
                        change ->
                                new ArrangedDay(
                                        change.on(), kind(change.after()), change.festival()))
                .toList();
    }

    private static List<ArrangedDay> asIssued(
            int year, List<ArrangedDay> inForce, List<Amended> amended) {
        Map<LocalDate, Amended> changes = amended.stream().collect(toMap(Amended::on, identity()));
        var days = new ArrayList<ArrangedDay>();
        for (ArrangedDay day : inForce) {
            var change = changes.get(day.on());
            if (yearOf(day.on()) != year) {
                continue;
            }
            if (change == null) {
                days.add(day);
            } else if (!change.before().isEmpty()) {
                days.add(new ArrangedDay(day.on(), kind(change.before()), change.festival()));
            }
        }
        return days;
    }

    /** Days of December belong to the notice of the next year, whose 元旦 they make room for. */
    private static int yearOf(LocalDate day) {
        return day.getMonth() == Month.DECEMBER ? day.getYear() + 1 : day.getYear();
    }

    private static ArrangedDay.Kind kind(String text) {
        return ArrangedDay.Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
