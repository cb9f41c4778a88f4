package org.yangguang.requests.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where texts that are alike differ (相近文本的不同之处): shown in one of them. */
public final class Differences {

    /** Longer texts are compared by their beginning; beside it nobody reads. */
    private static final int COMPARED = 1_000;

    private Differences() {}

    /**
     * A piece of the text.
     *
     * @param differs whether one of the others says it otherwise, or not at all
     */
    public record Piece(String text, boolean differs) {}

    /** The text in pieces, in its order. */
    public static List<Piece> of(String text, List<String> others) {
        var shown = text.length() > COMPARED ? text.substring(0, COMPARED) : text;
        var differs = new boolean[shown.length()];
        for (var other : others) {
            markDifferent(shown, other.substring(0, Math.min(other.length(), COMPARED)), differs);
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 1; at <= shown.length(); at++) {
            if (at == shown.length() || differs[at] != differs[from]) {
                pieces.add(new Piece(shown.substring(from, at), differs[from]));
                from = at;
            }
        }
        return List.copyOf(pieces);
    }

    /** Marks what is not in the longest common subsequence of the two. */
    private static void markDifferent(String text, String other, boolean[] differs) {
        int head = 0;
        int most = Math.min(text.length(), other.length());
        while (head < most && text.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && text.charAt(text.length() - 1 - tail)
                        == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int rows = text.length() - head - tail;
        int columns = other.length() - head - tail;
        var longest = new short[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] =
                        text.charAt(head + i) == other.charAt(head + j)
                                ? (short) (longest[i + 1][j + 1] + 1)
                                : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (text.charAt(head + i) == other.charAt(head + j)) {
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                differs[head + i++] = true;
            } else {
                j++;
            }
        }
        Arrays.fill(differs, head + i, head + rows, true);
    }
}
