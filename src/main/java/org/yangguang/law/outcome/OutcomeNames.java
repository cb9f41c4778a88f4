package org.yangguang.law.outcome;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yangguang.law.report.Table3Group;
import org.yangguang.law.report.Table3Row;

/**
 * The names under which ledgers know an outcome (台账“办理结果”).
 *
 * <p>Two rows of table 3 count two outcomes each. Their label alone means the plain one: 予以公开 is
 * {@link Outcome#GRANTED}, 本机关不掌握 is {@link Outcome#UNAVAILABLE_NOT_EXIST}.
 */
final class OutcomeNames {

    private static final Pattern NUMBER = Pattern.compile("^(\\([一二三四五六七]\\)|[一二三四五六七]、|\\d+[.、])");
    private static final Pattern BRACKETED_NOTE = Pattern.compile("\\(.*\\)$");
    private static final Pattern IGNORED = Pattern.compile("[\\s\"“”'‘’›>]");
    private static final String NO_LONGER = "、行政机关不再处理其政府信息公开申请";

    private static final Map<String, Outcome> BY_NAME = names();

    private OutcomeNames() {}

    static Optional<Outcome> find(String text) {
        return Optional.ofNullable(BY_NAME.get(plain(text)));
    }

    private static Map<String, Outcome> names() {
        var names = new HashMap<String, Outcome>();
        for (Outcome outcome : Outcome.values()) {
            names.put(plain(outcome.code()), outcome);
            names.put(plain(outcome.id()), outcome);
            names.putIfAbsent(plain(outcome.label()), outcome);
        }
        Stream.of(Table3Row.values())
                .filter(
                        row ->
                                row.kind() == Table3Row.Kind.RESULT
                                        && row != Table3Row.OTHER_UNDIVIDED)
                .forEach(row -> addRow(names, row));
        return Map.copyOf(names);
    }

    private static void addRow(Map<String, Outcome> names, Table3Row row) {
        var outcome = plainOutcomeOf(row);
        names.put(plain(row.label()), outcome);
        names.put(plain(row.label().replace(NO_LONGER, "")), outcome);
        names.put(plain(row.code()), outcome);
        names.put(plain(row.key()), outcome);
    }

    private static Outcome plainOutcomeOf(Table3Row row) {
        if (row == Table3Row.GRANTED) {
            return Outcome.GRANTED;
        }
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.row() == row)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome for " + row));
    }

    /**
     * The bare words: one width of letters, no quotes, no numbering, no heading, no note in
     * brackets.
     */
    private static String plain(String text) {
        var words =
                IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        words = withoutNumber(words);
        for (String heading : headings()) {
            if (words.startsWith(heading) && words.length() > heading.length()) {
                words = withoutNumber(words.substring(heading.length()));
            }
        }
        return BRACKETED_NOTE.matcher(words).replaceFirst("").toUpperCase(Locale.ROOT);
    }

    private static Iterable<String> headings() {
        var groups = Stream.of(Table3Group.values()).map(Table3Group::label);
        return Stream.concat(Stream.of(Table3Group.RESULTS_HEADING), groups)
                .map(label -> withoutNumber(Normalizer.normalize(label, Normalizer.Form.NFKC)))
                .toList();
    }

    private static String withoutNumber(String words) {
        return NUMBER.matcher(words).replaceFirst("");
    }
}
