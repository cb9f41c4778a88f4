package org.yangguang.screening.domain.text;

import java.util.Arrays;

/** The stretches of Latin letters and digits in a text, in one pass: what numbers are made of. */
public final class Tokens {

    private final NormalText text;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private boolean[] digits = new boolean[8];
    private int count;

    private Tokens(NormalText text) {
        this.text = text;
    }

    public static Tokens of(NormalText text) {
        var tokens = new Tokens(text);
        char[] signs = text.signs();
        int length = text.length();
        int i = 0;
        while (i < length) {
            if (!isSign(signs[i])) {
                i++;
                continue;
            }
            int start = i;
            boolean onlyDigits = true;
            while (i < length && isSign(signs[i])) {
                onlyDigits &= signs[i] <= '9';
                i++;
            }
            tokens.add(start, i, onlyDigits);
        }
        return tokens;
    }

    public int count() {
        return count;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public int length(int token) {
        return ends[token] - starts[token];
    }

    /** True when the token has no letter in it. */
    public boolean isNumber(int token) {
        return digits[token];
    }

    public String word(int token) {
        return text.between(starts[token], ends[token]);
    }

    /** The token that covers this place, or -1. */
    public int at(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        int token = found >= 0 ? found : -found - 2;
        return token >= 0 && index < ends[token] ? token : -1;
    }

    /** True when nothing but signs that people put between digits stands before the next token. */
    public boolean joined(int token, boolean acrossLines) {
        if (token + 1 >= count || starts[token + 1] - ends[token] > 3) {
            return false;
        }
        for (int i = ends[token]; i < starts[token + 1]; i++) {
            char sign = text.at(i);
            if (" -.·,_/、．•".indexOf(sign) < 0
                    && !(acrossLines && (sign == '\n' || sign == '\r'))) {
                return false;
            }
        }
        return true;
    }

    private void add(int start, int end, boolean onlyDigits) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            digits = Arrays.copyOf(digits, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        digits[count++] = onlyDigits;
    }

    private static boolean isSign(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
