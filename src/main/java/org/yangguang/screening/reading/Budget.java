package org.yangguang.screening.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much a file may swell while it is opened (zip bombs): counted over all that lies in it. What
 * counts is what really comes out, not what the file says of itself.
 */
final class Budget {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_DEPTH = 4;
    private static final long MOST_INFLATED = 400L << 20;
    private static final long MOST_OF_ONE = 200L << 20;
    private static final long FREE_TO_SWELL = 8L << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_SEGMENTS = 600_000;
    private static final long MOST_SIGNS = 60_000_000L;

    private int entries;
    private long inflated;
    private int segments;
    private long signs;

    /** The file holds more than anybody reads; it was not read to its end. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String what) {
            super(what);
        }
    }

    void entry() throws TooMuch {
        if (++entries > MOST_ENTRIES) {
            throw new TooMuch("entries");
        }
    }

    void depth(int depth) throws TooMuch {
        if (depth > MOST_DEPTH) {
            throw new TooMuch("depth");
        }
    }

    void segment(int length) {
        signs += length;
        if (++segments > MOST_SEGMENTS || signs > MOST_SIGNS) {
            throw new java.io.UncheckedIOException(new TooMuch("text"));
        }
    }

    /**
     * Reads all that comes out of an entry.
     *
     * @param packed how many bytes it has in the package
     */
    byte[] inflate(InputStream in, long packed) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            inflated += n;
            if (size > MOST_OF_ONE
                    || inflated > MOST_INFLATED
                    || (size > FREE_TO_SWELL && size / Math.max(1, packed) > MOST_RATIO)) {
                throw new TooMuch("swells");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }
}
