package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.report.doctor.source.Cell;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/**
 * Finds where column headings stand in loose text, also when several were taken for one run of
 * words.
 */
final class Headings {

    private Headings() {}

    /** The middles of all places where one of the words stands, from left to right. */
    static List<Double> places(List<Line> lines, List<String> words) {
        var places = new ArrayList<Double>();
        lines.stream()
                .filter(line -> !line.isGrid())
                .flatMap(line -> line.cells().stream())
                .forEach(cell -> add(cell, words, places));
        return places.stream().sorted().toList();
    }

    private static void add(Cell cell, List<String> words, List<Double> places) {
        var text = Plain.compact(cell.text());
        double width = (cell.right() - cell.left()) / Math.max(1, text.length());
        for (var word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                places.add(cell.left() + width * (at + word.length() / 2.0));
            }
        }
    }

    /**
     * The middle of each heading, by its first characters and furthest to the right; empty unless
     * all are there, in their order.
     */
    static List<Double> inOrder(List<Line> lines, List<String> headings) {
        var found = headings.stream().map(heading -> places(lines, List.of(heading))).toList();
        if (found.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        // 其他 also ends 法人或其他组织, further to the left
        var places = found.stream().map(List::getLast).toList();
        return places.equals(places.stream().sorted().toList()) ? places : List.of();
    }
}
