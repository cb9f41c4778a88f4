package org.yangguang.release;

/**
 * An end of the log that somebody kept, to find out later whether the log was cut or rewritten
 * (留存的日志末端).
 *
 * @param number how many entries the log had
 * @param hash the hash of the last entry, or the root of the tree over all of them
 */
public record KeptHead(long number, Fingerprint hash) {

    /** Reads {@code NUMBER:HASH}. */
    public static KeptHead parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(text);
        }
        return new KeptHead(
                Long.parseLong(text.substring(0, colon)),
                new Fingerprint(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
