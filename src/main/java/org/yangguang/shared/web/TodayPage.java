package org.yangguang.shared.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person sees first at the desk (今日).
 *
 * @param lines what waits, what is due first before the others
 * @param rooms where the person may go
 */
public record TodayPage(List<Line> lines, List<Frame.DeskSection> rooms) {

    /** How soon something should be done, in the order of the page. */
    public enum Urgency {
        LATE("red"),
        SOON("gold"),
        UNDATED("grey"),
        LATER("blue");

        private final String tone;

        Urgency(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * One task.
     *
     * @param days working days left, or late by
     */
    public record Line(DeskTask task, Urgency urgency, int days) {}

    public List<Line> of(Urgency urgency) {
        return lines.stream().filter(line -> line.urgency() == urgency).toList();
    }

    /** The kinds of urgency that have lines. */
    public List<Urgency> urgencies() {
        return Stream.of(Urgency.values()).filter(one -> !of(one).isEmpty()).toList();
    }
}
