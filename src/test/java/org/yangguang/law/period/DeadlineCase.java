package org.yangguang.law.period;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A worked example of {@code deadline-cases.csv}, its sentences read into dates. */
record DeadlineCase(
        String id,
        LocalDate start,
        String events,
        String what,
        List<LocalDate> expected,
        String reason) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    static List<DeadlineCase> all() {
        var stream =
                Objects.requireNonNull(
                        DeadlineCase.class.getResourceAsStream("/law/deadline-cases.csv"));
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(DeadlineCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeadlineCase of(CSVRecord row) {
        return new DeadlineCase(
                row.get("id"),
                dates(row.get("start")).getFirst(),
                row.get("events"),
                row.get("what"),
                dates(row.get("expected")),
                row.get("reason"));
    }

    static List<LocalDate> dates(String text) {
        return DATE.matcher(text).results().map(found -> LocalDate.parse(found.group())).toList();
    }

    /** The date after these words, in the events or else in the reason. */
    Optional<LocalDate> after(String words) {
        var pattern = Pattern.compile(Pattern.quote(words) + " ?(" + DATE.pattern() + ")");
        return Stream.of(events, reason)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> LocalDate.parse(found.group(1)))
                .findFirst();
    }

    LocalDate dueOn() {
        return expected.getLast();
    }

    @Override
    public String toString() {
        return id + " " + start + " " + events + ": " + what;
    }
}
