package org.yangguang.report.domain;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.law.report.FormLayout;
import org.yangguang.law.report.ReportSection;

/**
 * Where a report that was signed and the records of today part (公布后的变动). The signed one stands; a
 * correction (更正) is a version of its own.
 *
 * @param place the cell in the words of the form, or the heading of a part
 * @param signed what was published there, for a text only the words around the change
 * @param now what the records give
 */
public record Difference(String place, String signed, String now) {

    /** Words shown before and after a change of text. */
    private static final int AROUND = 12;

    /** The differences in the order of the report. */
    public static List<Difference> between(AnnualReport signed, AnnualReport now) {
        var found = new ArrayList<Difference>();
        for (var section : ReportSection.values()) {
            if (!signed.text(section).equals(now.text(section))) {
                found.addAll(lines(section, signed.text(section), now.text(section)));
            }
        }
        FormLayout.of(signed.tables().format()).tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .flatMap(cell -> cell.cell().stream())
                .map(
                        cell ->
                                new Difference(
                                        cell.label(),
                                        Cells.text(signed.tables(), cell),
                                        Cells.text(now.tables(), cell)))
                .filter(cell -> !cell.signed().equals(cell.now()))
                .forEach(found::add);
        return found;
    }

    private static List<Difference> lines(ReportSection section, String signed, String now) {
        var before = signed.lines().toList();
        var after = now.lines().toList();
        var found = new ArrayList<Difference>();
        for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
            var one = n < before.size() ? before.get(n) : "";
            var other = n < after.size() ? after.get(n) : "";
            if (!one.equals(other)) {
                found.add(changed(section.heading(), one, other));
            }
        }
        return found;
    }

    /** The two lines cut to the words that differ, with some around them. */
    private static Difference changed(String place, String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int start = Math.max(0, same - AROUND);
        int left = Math.max(0, tail - AROUND);
        return new Difference(place, cut(one, start, left), cut(other, start, left));
    }

    private static String cut(String line, int start, int left) {
        int end = line.length() - left;
        return (start > 0 ? "…" : "") + line.substring(start, end) + (left > 0 ? "…" : "");
    }
}
