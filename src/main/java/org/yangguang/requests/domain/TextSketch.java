package org.yangguang.requests.domain;

import java.util.Arrays;

/**
 * A text in so few bytes that a million can be compared (文本特征). The share of marks that two
 * sketches have in common is the share of three-character pieces that the texts have in common
 * (MinHash); texts much alike agree in a whole band of marks, by which they are found (LSH). From a
 * sketch nobody can read the text.
 */
public final class TextSketch {

    /** Bands × marks in a band: of texts 60 in 100 alike, 96 in 100 are found. */
    static final int BANDS = 40;

    static final int IN_A_BAND = 5;
    static final int MARKS = BANDS * IN_A_BAND;

    private static final int PIECE = 3;

    /** Two different pieces leave the same byte this often. */
    private static final double BY_CHANCE = 1.0 / 256;

    private static final long[] SEEDS = seeds();

    private final byte[] marks;
    private final int[] bands;

    private TextSketch(byte[] marks, int[] bands) {
        this.marks = marks;
        this.bands = bands;
    }

    /** The sketch of a text; what people who want the same write differently does not count. */
    public static TextSketch of(String text) {
        var least = new long[MARKS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long piece : pieces(Wording.of(text))) {
            for (int i = 0; i < MARKS; i++) {
                least[i] = Math.min(least[i], mixed(piece ^ SEEDS[i]));
            }
        }
        var marks = new byte[MARKS];
        var bands = new int[BANDS];
        for (int i = 0; i < MARKS; i++) {
            marks[i] = (byte) least[i];
            bands[i / IN_A_BAND] = 31 * bands[i / IN_A_BAND] + Long.hashCode(mixed(least[i] + i));
        }
        return new TextSketch(marks, bands);
    }

    /** The sketch that was stored as these marks; it can be compared, not looked up. */
    public static TextSketch ofMarks(byte[] marks) {
        if (marks.length != MARKS) {
            throw new IllegalArgumentException("a sketch has " + MARKS + " marks");
        }
        return new TextSketch(marks.clone(), new int[0]);
    }

    public byte[] marks() {
        return marks.clone();
    }

    /** One number for each band; texts alike have at least one in common. */
    public int[] bands() {
        return bands.clone();
    }

    /** How much of the two texts is the same, in a hundred. */
    public int likeness(TextSketch other) {
        int same = 0;
        for (int i = 0; i < MARKS; i++) {
            same += marks[i] == other.marks[i] ? 1 : 0;
        }
        double share = ((double) same / MARKS - BY_CHANCE) / (1 - BY_CHANCE);
        return (int) Math.round(100 * Math.max(0, share));
    }

    private static long[] pieces(String said) {
        int[] signs = said.codePoints().toArray();
        int many = Math.max(1, signs.length - PIECE + 1);
        var pieces = new long[many];
        for (int at = 0; at < many; at++) {
            long piece = 0;
            for (int i = at; i < Math.min(at + PIECE, signs.length); i++) {
                piece = piece * 0x11_0000L + signs[i] + 1;
            }
            pieces[at] = piece;
        }
        return pieces;
    }

    private static long[] seeds() {
        var seeds = new long[MARKS];
        long state = 0x9E37_79B9_7F4A_7C15L;
        for (int i = 0; i < MARKS; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            seeds[i] = mixed(state);
        }
        return seeds;
    }

    /** Scatters a number evenly (the finisher of SplitMix64). */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
