package org.yangguang.report.doctor.reading;

import java.util.ArrayList;
import java.util.List;
import org.yangguang.report.doctor.source.Line;
import org.yangguang.report.doctor.source.Plain;

/**
 * The Chinese characters of a document in one string, so that a label is found however it was
 * broken over lines.
 */
final class Skeleton {

    private final String text;
    private final int[] starts;

    private Skeleton(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Skeleton of(List<Line> lines) {
        var text = new StringBuilder();
        var starts = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = text.length();
            text.append(Plain.han(lines.get(i).text()));
        }
        return new Skeleton(text.toString(), starts);
    }

    /** The lines in which the words begin, from a line on. */
    List<Integer> linesWith(String words, int from) {
        var found = new ArrayList<Integer>();
        int at = from >= starts.length ? -1 : text.indexOf(words, starts[Math.max(0, from)]);
        while (at >= 0) {
            found.add(lineAt(at));
            at = text.indexOf(words, at + 1);
        }
        return found;
    }

    int firstLineWith(String words, int from) {
        var found = linesWith(words, from);
        return found.isEmpty() ? -1 : found.getFirst();
    }

    /** The line in which the words end. */
    int lastLineOf(String words, int from) {
        int at = from >= starts.length ? -1 : text.indexOf(words, starts[Math.max(0, from)]);
        return at < 0 ? -1 : lineAt(at + words.length() - 1);
    }

    boolean contains(String words, int fromLine, int toLine) {
        int end = toLine >= starts.length ? text.length() : starts[toLine];
        int at =
                fromLine >= starts.length ? -1 : text.indexOf(words, starts[Math.max(0, fromLine)]);
        return at >= 0 && at < end;
    }

    private int lineAt(int place) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
