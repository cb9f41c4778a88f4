package org.yangguang.screening.domain.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yangguang.screening.Rule;
import org.yangguang.screening.Severity;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Masking;

/** What the checks found in one line, before it is told to anybody. */
final class Findings {

    private static final int AROUND = 14;
    private static final int LONGEST = 60;

    /** A finding in the signs of the normalised text. */
    record Raw(Rule rule, Severity severity, int start, int end, String detail) {}

    private final Line line;
    private final List<Raw> raws = new ArrayList<>();

    Findings(Line line) {
        this.line = line;
    }

    void add(Rule rule, int start, int end) {
        add(rule, rule.severity(), start, end, "");
    }

    void add(Rule rule, int start, int end, String detail) {
        add(rule, rule.severity(), start, end, detail);
    }

    void add(Rule rule, Severity severity, int start, int end, String detail) {
        raws.add(new Raw(rule, severity, start, end, detail));
    }

    /** True when something was found already that covers this place. */
    boolean covered(int start, int end) {
        return raws.stream().anyMatch(raw -> raw.start() < end && start < raw.end());
    }

    List<Raw> raws() {
        return raws;
    }

    /** The findings as hits, each with what stands around it. */
    List<Hit> hits() {
        if (raws.isEmpty()) {
            return List.of();
        }
        var masked = masked();
        return raws.stream()
                .sorted(Comparator.comparingInt(Raw::start))
                .map(raw -> hit(raw, masked))
                .toList();
    }

    private Hit hit(Raw raw, String masked) {
        int start = line.text().origin(raw.start());
        int end = Math.max(start, line.text().originOfEnd(raw.end()));
        return new Hit(
                raw.rule(),
                raw.severity(),
                line.segment().place(),
                start,
                end,
                line.segment().text().substring(start, end),
                excerpt(masked, start, end),
                raw.detail(),
                1);
    }

    /** The line with every personal finding masked; masks keep the length. */
    private String masked() {
        var text = new StringBuilder(line.segment().text());
        for (var raw : raws) {
            if (raw.rule().personal()) {
                int start = line.text().origin(raw.start());
                int end = line.text().originOfEnd(raw.end());
                var mask = Masking.of(raw.rule(), line.segment().text().substring(start, end));
                for (int i = 0; i < mask.length() && start + i < end; i++) {
                    // a place that one rule masks stays masked, whatever another would keep
                    if (text.charAt(start + i) != '*') {
                        text.setCharAt(start + i, mask.charAt(i));
                    }
                }
            }
        }
        return text.toString();
    }

    private static String excerpt(String masked, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(masked.length(), Math.min(end, start + LONGEST) + AROUND);
        return (from > 0 ? "…" : "")
                + masked.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < masked.length() ? "…" : "");
    }
}
