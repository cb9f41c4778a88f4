package org.yangguang.law.period;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yangguang.law.period.PeriodEvent.Consultation;
import org.yangguang.law.period.PeriodEvent.CorrectionReceived;
import org.yangguang.law.period.PeriodEvent.Extension;

/** A worked example of {@code deadline-cases.csv}, its sentences read into dates. */
public record DeadlineCase(
        String id,
        LocalDate start,
        String events,
        String what,
        List<LocalDate> expected,
        String reason) {

    private static final Pattern EXTENSION = Pattern.compile("extension(?: of)? (\\d+) WD");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    public static List<DeadlineCase> all() {
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
    public Optional<LocalDate> after(String words) {
        var pattern = Pattern.compile(Pattern.quote(words) + " ?(" + DATE.pattern() + ")");
        return Stream.of(events, reason)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> LocalDate.parse(found.group(1)))
                .findFirst();
    }

    public LocalDate dueOn() {
        return expected.getLast();
    }

    /** What happened in the case, as the arithmetic takes it. */
    public List<PeriodEvent> periodEvents() {
        var happened = new ArrayList<PeriodEvent>();
        after("correction received")
                .or(() -> after("corrected"))
                .ifPresent(day -> happened.add(new CorrectionReceived(day, noticeOf())));
        if (id.equals("D54")) {
            happened.add(answered(ConsultationKind.THIRD_PARTY, "2022-04-11", "2022-04-25"));
            happened.add(answered(ConsultationKind.CO_PRODUCER, "2022-04-18", "2022-05-09"));
        } else if (events.contains("third party")) {
            happened.add(consultation(ConsultationKind.THIRD_PARTY, "third party"));
        } else if (events.contains("co-producing")) {
            happened.add(consultation(ConsultationKind.CO_PRODUCER, "co-producing agency"));
        }
        var extension = EXTENSION.matcher(events);
        if (extension.find()) {
            happened.add(new Extension(Integer.parseInt(extension.group(1)), noticeOfExtension()));
        }
        return happened;
    }

    private Optional<LocalDate> noticeOf() {
        return after("correction notice").or(() -> after("notice"));
    }

    private LocalDate noticeOfExtension() {
        return after("notified").orElseGet(() -> after("letter sent").orElseThrow());
    }

    private Consultation consultation(ConsultationKind kind, String who) {
        var sent = after(who + " letter sent").orElseThrow();
        var delivered = received();
        return new Consultation(kind, sent, Optional.of(delivered), after("opinion received"));
    }

    private LocalDate received() {
        var text = events.contains("letter sent") ? events : reason;
        var found = Pattern.compile("letter sent [0-9-]+,? received ([0-9-]{10})").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no letter in " + text);
        }
        return LocalDate.parse(found.group(1));
    }

    private static Consultation answered(ConsultationKind kind, String sent, String answered) {
        return new Consultation(
                kind,
                LocalDate.parse(sent),
                Optional.empty(),
                Optional.of(LocalDate.parse(answered)));
    }

    @Override
    public String toString() {
        return id + " " + start + " " + events + ": " + what;
    }
}
