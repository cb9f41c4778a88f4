package org.yangguang.screening.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yangguang.screening.Part;
import org.yangguang.screening.Place;
import org.yangguang.screening.Rule;
import org.yangguang.screening.domain.Hit;
import org.yangguang.screening.domain.Segment;

/** What a reader finds in a file, as it goes through it. */
final class Gathered {

    private final String file;
    private final Budget budget;
    private final int depth;
    private final List<Segment> segments;
    private final List<Hit> things;
    private final Map<Part, Part> parts = new EnumMap<>(Part.class);
    private final int[] counters;

    private static final int LINES_AT_THE_HEAD = 3;
    private static final int TABLES = 0;
    private static final int PICTURES = 1;

    Gathered(String file, Budget budget) {
        this(file, budget, 0, new ArrayList<>(), new ArrayList<>(), new int[2]);
    }

    private Gathered(
            String file,
            Budget budget,
            int depth,
            List<Segment> segments,
            List<Hit> things,
            int[] counters) {
        this.file = file;
        this.budget = budget;
        this.depth = depth;
        this.segments = segments;
        this.things = things;
        this.counters = counters;
    }

    /** For a file within this file; what it tells is told of both. */
    Gathered inside(String name) throws Budget.TooMuch {
        budget.depth(depth + 1);
        var inside =
                new Gathered(file + " › " + name, budget, depth + 1, segments, things, counters);
        inside.parts.putAll(parts);
        return inside;
    }

    /** What this reader takes for one part is really another: all text of an earlier version. */
    Gathered as(Part part) {
        for (var shown : Part.values()) {
            if (!shown.hidden()) {
                parts.put(shown, part);
            }
        }
        return this;
    }

    String file() {
        return file;
    }

    Budget budget() {
        return budget;
    }

    Place place(Part part, String at) {
        return new Place(file, parts.getOrDefault(part, part), at);
    }

    void text(Part part, String at, String text) {
        add(part, at, text, false);
    }

    /** A line where marks of secrecy stand. */
    void top(Part part, String at, String text) {
        add(part, at, text, true);
    }

    void add(Part part, String at, String text, boolean top) {
        if (!text.isBlank()) {
            budget.segment(text.length());
            var line = text.strip();
            segments.add(new Segment(place(part, at), line, top ? line.length() : 0, null));
        }
    }

    /** A page: its first lines stand where marks stand, and a line ends where the paper does. */
    void page(Part part, String at, String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var page = String.join("\n", lines);
        if (!page.isEmpty()) {
            int head =
                    String.join("\n", lines.subList(0, Math.min(LINES_AT_THE_HEAD, lines.size())))
                            .length();
            budget.segment(page.length());
            segments.add(new Segment(place(part, at), page, head, null));
        }
    }

    void cell(Part part, String at, String text, boolean top, int table, int row, int column) {
        budget.segment(text.length());
        segments.add(
                new Segment(
                        place(part, at),
                        text,
                        top ? text.length() : 0,
                        new Segment.Cell(table, row, column)));
    }

    int newTable() {
        return ++counters[TABLES];
    }

    void picture() {
        counters[PICTURES]++;
    }

    int pictures() {
        return counters[PICTURES];
    }

    /** Something that is a finding by being there. */
    void thing(Rule rule, Part part, String at, String excerpt, int count) {
        things.add(Hit.on(rule, place(part, at), shortened(excerpt), "", count));
    }

    void thing(Rule rule, Part part, String at, String excerpt, String detail, int count) {
        things.add(Hit.on(rule, place(part, at), shortened(excerpt), detail, count));
    }

    List<Segment> segments() {
        return segments;
    }

    List<Hit> things() {
        return things;
    }

    /** The first sign of something that is not to be told in whole, and how long it is. */
    static String hint(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "" : line.charAt(0) + "*".repeat(Math.min(line.length() - 1, 20));
    }

    private static String shortened(String excerpt) {
        var line = excerpt.replaceAll("\\s+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
