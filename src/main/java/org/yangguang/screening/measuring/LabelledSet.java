package org.yangguang.screening.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Circumstances;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Segment;
import org.yangguang.screening.domain.checks.Screener;

/**
 * A set of texts, each with the rules that must find something in it, or {@code -} where none may:
 * one a line, rules and text parted by a tab, {@code \n} for the end of a paragraph, {@code TABLE:}
 * before rows parted by {@code /} with cells parted by {@code |}.
 */
public final class LabelledSet {

    /** By this day ages are counted, whenever the set is measured. */
    private static final LocalDate DAY = LocalDate.of(2021, 12, 1);

    /** One text and what it holds. */
    public record Example(Set<String> rules, String text) {

        public boolean positive() {
            return !rules.isEmpty();
        }
    }

    /**
     * How one rule did.
     *
     * @param right found where it should
     * @param wrong found where it should not
     * @param missed not found where it should
     */
    public record Score(int right, int wrong, int missed) {

        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private Score plus(int moreRight, int moreWrong, int moreMissed) {
            return new Score(right + moreRight, wrong + moreWrong, missed + moreMissed);
        }
    }

    private final List<Example> examples;

    private LabelledSet(List<Example> examples) {
        this.examples = examples;
    }

    public static LabelledSet read(Path file) throws IOException {
        var examples = new ArrayList<Example>();
        for (var line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                var rules = line.substring(0, tab);
                examples.add(
                        new Example(
                                rules.equals("-")
                                        ? Set.of()
                                        : new TreeSet<>(List.of(rules.split(","))),
                                line.substring(tab + 1)));
            }
        }
        return new LabelledSet(examples);
    }

    public List<Example> examples() {
        return examples;
    }

    /** The score of each rule, by its name. */
    public SortedMap<String, Score> measure(Screener screener) {
        var scores = new TreeMap<String, Score>();
        for (var example : examples) {
            var found = found(screener, example);
            for (var rule : example.rules()) {
                boolean hit = found.contains(rule);
                scores.merge(
                        rule,
                        new Score(hit ? 1 : 0, 0, hit ? 0 : 1),
                        (one, two) -> one.plus(two.right(), 0, two.missed()));
            }
            for (var rule : found) {
                if (!example.rules().contains(rule)) {
                    scores.merge(rule, new Score(0, 1, 0), (one, _) -> one.plus(0, 1, 0));
                }
            }
        }
        return scores;
    }

    /** What was found or missed wrongly, one line each. */
    public List<String> mistakes(Screener screener) {
        var mistakes = new ArrayList<String>();
        for (var example : examples) {
            var found = found(screener, example);
            if (!found.equals(example.rules())) {
                mistakes.add(example.rules() + " but found " + found + ": " + example.text());
            }
        }
        return mistakes;
    }

    /** The scores as lines of a table. */
    public static String table(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .map(
                        entry ->
                                "| %s | %d | %d | %d | %.3f | %.3f |"
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue().right(),
                                                entry.getValue().wrong(),
                                                entry.getValue().missed(),
                                                entry.getValue().precision(),
                                                entry.getValue().recall()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "| rule | right | wrong | missed | precision | recall |\n| --- | --- | --- | --- | --- | --- |\n",
                                ""));
    }

    /** Rules that found something; what a rule itself calls doubtful asks nobody for anything. */
    private static Set<String> found(Screener screener, Example example) {
        return screener.screen(segments(example.text()), Circumstances.alone(DAY)).stream()
                .filter(
                        hit ->
                                hit.severity() != Severity.NOTE
                                        || hit.rule().severity() == Severity.NOTE)
                .map(Hit::rule)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Segment> segments(String text) {
        if (text.startsWith("TABLE:")) {
            return table(text.substring("TABLE:".length()));
        }
        var segments = new ArrayList<Segment>();
        for (var part : text.split("\\\\n(?!\\d)", -1)) {
            var line = part.replace("\\n", "\n");
            segments.add(
                    new Segment(
                            Place.of(Part.BODY, "第" + (segments.size() + 1) + "段"),
                            line,
                            segments.size() < 3 ? line.length() : 0,
                            null));
        }
        return segments;
    }

    private static List<Segment> table(String text) {
        var segments = new ArrayList<Segment>();
        int row = 0;
        for (var line : text.split("/", -1)) {
            int column = 0;
            for (var cell : line.split("\\|", -1)) {
                segments.add(
                        new Segment(
                                Place.of(Part.BODY, "R" + row + "C" + column),
                                cell,
                                0,
                                new Segment.Cell(1, row, column++)));
            }
            row++;
        }
        return segments;
    }
}
