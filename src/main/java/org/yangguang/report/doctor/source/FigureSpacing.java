package org.yangguang.report.doctor.source;

import java.util.List;

/**
 * How the figures of a text that gives each a line of its own stand to each other.
 *
 * @param together pairs without an empty line between
 * @param apart pairs with exactly one empty line between
 * @param farApart pairs with several empty lines between
 */
record FigureSpacing(int together, int apart, int farApart) {

    private static final int PAIRS_THAT_TELL = 30;

    static FigureSpacing of(List<String> rows) {
        int[] pairs = new int[3];
        int last = -1;
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).isBlank()) {
                continue;
            }
            boolean figure = Figure.isNumber(rows.get(at));
            if (figure && last >= 0) {
                pairs[Math.min(at - last - 1, 2)]++;
            }
            last = figure ? at : -1;
        }
        return new FigureSpacing(pairs[0], pairs[1], pairs[2]);
    }

    /** Whether one empty line between two figures is the rule; among blank cells it is not. */
    boolean isAlways() {
        return apart >= PAIRS_THAT_TELL && apart > 20 * (together + farApart);
    }
}
