package org.yangguang.screening.domain.text;

/**
 * A text as screening reads it: full-width and foreign digits become plain ones, all blanks and
 * dashes become one kind, what has no width is gone. Each sign knows where it stood, so that a hit
 * names its place in the text as written.
 */
public final class NormalText {

    private static final char GONE = '\0';

    /** Marks half of a pair in the table. */
    private static final char SURROGATE = '\uD800';

    /** The map of a text in which nothing moved. */
    private static final int[] NONE = {};

    private static final char[] FOLDED = folded();

    private final String original;
    private final char[] signs;
    private final int length;
    private final int[] origins;

    private NormalText(String original, char[] signs, int length, int[] origins) {
        this.original = original;
        this.signs = signs;
        this.length = length;
        this.origins = origins;
    }

    public static NormalText of(String text) {
        int size = text.length();
        char[] signs = new char[size];
        int[] origins = NONE;
        int length = 0;
        for (int i = 0; i < size; i++) {
            char sign = text.charAt(i);
            int width = 1;
            char plain = FOLDED[sign];
            if (plain == SURROGATE && i + 1 < size) {
                plain = ofPair(text.codePointAt(i));
                width = plain == SURROGATE ? 1 : 2;
            }
            if (plain == SURROGATE) {
                plain = sign;
            }
            if (length != i && origins.length == 0) {
                origins = identity(size + 1);
            }
            if (plain != GONE || sign == GONE) {
                if (origins.length > 0) {
                    origins[length] = i;
                }
                signs[length++] = plain;
            }
            i += width - 1;
        }
        if (length != size && origins.length == 0) {
            origins = identity(size + 1);
        }
        if (origins.length > 0) {
            origins[length] = size;
        }
        return new NormalText(text, signs, length, origins);
    }

    /** The text as it was written. */
    public String original() {
        return original;
    }

    public int length() {
        return length;
    }

    /** The sign at this place, a line feed before the beginning and behind the end. */
    public char at(int index) {
        return index >= 0 && index < length ? signs[index] : '\n';
    }

    /** Where a sign stood in the text as written; for the end, where the text ended. */
    public int origin(int index) {
        return origins.length == 0 ? index : origins[index];
    }

    /** Where something that ends before this sign ended in the text as written. */
    public int originOfEnd(int end) {
        return end == 0 ? 0 : origin(end - 1) + widthAt(origin(end - 1));
    }

    /** The signs between, as normalised. */
    public String between(int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(length, end);
        return from >= to ? "" : new String(signs, from, to - from);
    }

    /** The signs themselves, of which the first {@link #length()} count; not to be changed. */
    public char[] signs() {
        return signs;
    }

    /** A word made comparable in the same way. */
    public static String normalised(String word) {
        var text = of(word);
        return text.between(0, text.length());
    }

    private int widthAt(int index) {
        return Character.isHighSurrogate(original.charAt(index)) && index + 1 < original.length()
                ? 2
                : 1;
    }

    private static int[] identity(int size) {
        int[] origins = new int[size];
        for (int i = 0; i < size; i++) {
            origins[i] = i;
        }
        return origins;
    }

    /** Digits of mathematical alphabets look like plain ones; other pairs stay as they are. */
    private static char ofPair(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER && digit >= 0) {
            return (char) ('0' + digit);
        }
        return codePoint >= 0xE0000 && codePoint <= 0xE01EF ? GONE : SURROGATE;
    }

    private static char[] folded() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = fold((char) c);
        }
        return table;
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return dash((char) (c - 0xFEE0));
        }
        if (Character.isHighSurrogate(c)) {
            return SURROGATE;
        }
        if (isWithoutWidth(c)) {
            return GONE;
        }
        if (c >= 0x80 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c == '\t' || (c >= 0x80 && (Character.isSpaceChar(c) || c == '\u0085'))) {
            return c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : ' ';
        }
        return dash(c);
    }

    private static char dash(char c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE58' || c == '\uFE63'
                ? '-'
                : c;
    }

    private static boolean isWithoutWidth(char c) {
        int type = Character.getType(c);
        return c >= 0x80
                && (type == Character.FORMAT
                        || type == Character.NON_SPACING_MARK
                        || type == Character.ENCLOSING_MARK
                        || (c >= '\uFE00' && c <= '\uFE0F')
                        || c == '\u115F'
                        || c == '\u3164');
    }
}
