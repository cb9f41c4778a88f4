package org.yangguang.law.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a new year's arrangement from {@code date,kind,name} lines, the form of {@code
 * holidays.csv}.
 */
public final class ArrangementFile {

    private ArrangementFile() {}

    /**
     * The yearly notice with these lines, headings first.
     *
     * @throws IllegalArgumentException with a Chinese sentence naming the first line that is no day
     */
    public static Arrangement read(
            int year, String notice, LocalDate issuedOn, List<String> lines) {
        var rows = CsvResource.rows(lines);
        var days = new ArrayList<ArrangedDay>();
        for (String[] row : rows) {
            days.add(day(row));
        }
        return new Arrangement(year, notice, issuedOn, Optional.empty(), true, days);
    }

    static ArrangedDay day(String[] row) {
        if (row.length != 3) {
            throw new IllegalArgumentException(
                    "“%s”应有三列：日期、类型、节日".formatted(String.join(",", row)));
        }
        return new ArrangedDay(date(row[0].strip()), kind(row[1].strip()), row[2].strip());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("日期“%s”应写作 2027-01-01 的样子".formatted(text), e);
        }
    }

    private static ArrangedDay.Kind kind(String text) {
        return switch (text) {
            case "holiday" -> ArrangedDay.Kind.HOLIDAY;
            case "workday" -> ArrangedDay.Kind.WORKDAY;
            default ->
                    throw new IllegalArgumentException(
                            "类型“%s”应为 holiday（放假）或 workday（上班）".formatted(text));
        };
    }
}
