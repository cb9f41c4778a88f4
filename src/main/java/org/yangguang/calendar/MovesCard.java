package org.yangguang.calendar;

import java.util.List;

/**
 * Which dates move, or moved.
 *
 * @param open how many cases were looked at
 * @param moved how many dates moved in all agencies
 * @param lines those that the person may see
 * @param left how many more of these there are
 * @param elsewhere other agencies, each with how many
 */
public record MovesCard(
        int open, int moved, List<Line> lines, int left, List<Elsewhere> elsewhere) {

    /**
     * A date.
     *
     * @param url the case's page, empty where it is closed to the person
     * @param later whether it moves away, else nearer
     */
    public record Line(
            String url,
            String number,
            String kind,
            String agency,
            String label,
            String from,
            String to,
            boolean later) {}

    public record Elsewhere(String agency, int moved) {}
}
