package org.yangguang.law.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arrangements as a text, a line a day, so that a command without a database counts with the
 * calendar of the program that wrote it.
 */
public final class ArrangementCopy {

    private static final String HEADINGS =
            "year,notice,issued_on,amends,number_confirmed,date,kind,name";

    private ArrangementCopy() {}

    public static String write(List<Arrangement> arrangements) {
        var text = new StringBuilder(HEADINGS).append('\n');
        for (var one : arrangements) {
            for (var day : one.days()) {
                text.append(
                        String.join(
                                        ",",
                                        one.year() + "",
                                        one.notice(),
                                        one.issuedOn() + "",
                                        one.amends().orElse(""),
                                        one.numberConfirmed() + "",
                                        day.on() + "",
                                        day.kind().name(),
                                        day.festival())
                                + "\n");
            }
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static List<Arrangement> read(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADINGS)) {
            throw new IllegalArgumentException("no copy of arrangements");
        }
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (var row : CsvResource.rows(lines)) {
            if (row.length != 8) {
                throw new IllegalArgumentException("not eight columns: " + String.join(",", row));
            }
            rows.computeIfAbsent(
                            String.join(",", row[0], row[1], row[2], row[3]),
                            _ -> new ArrayList<>())
                    .add(row);
        }
        return rows.values().stream().map(ArrangementCopy::arrangement).toList();
    }

    private static Arrangement arrangement(List<String[]> rows) {
        var first = rows.getFirst();
        try {
            return new Arrangement(
                    Integer.parseInt(first[0]),
                    first[1],
                    LocalDate.parse(first[2]),
                    Optional.of(first[3]).filter(notice -> !notice.isEmpty()),
                    Boolean.parseBoolean(first[4]),
                    rows.stream()
                            .map(
                                    row ->
                                            new ArrangedDay(
                                                    LocalDate.parse(row[5]),
                                                    ArrangedDay.Kind.valueOf(row[6]),
                                                    row[7]))
                            .toList());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date in " + String.join(",", first), e);
        }
    }
}
