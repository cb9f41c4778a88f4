package org.yangguang.release;

import java.time.Instant;

/**
 * The signed end of the tree (签名树头): the agency states that at this moment the log had so many
 * entries, and these. Whoever keeps two of them can have proved that the later log continues the
 * earlier one.
 *
 * @param size how many entries the tree covers
 * @param root the root of the tree over them
 * @param at when it was signed, to the millisecond
 * @param key the {@link LogKey#id()} of the key that signed
 * @param signature over {@link #text()}, in Base64
 */
public record TreeHead(long size, Fingerprint root, Instant at, String key, String signature) {

    /** The text that is signed, so that no signature of this key can be taken for another thing. */
    public String text() {
        return text(size, root, at);
    }

    static String text(long size, Fingerprint root, Instant at) {
        return "Yangguang public log\n" + size + "\n" + root.hex() + "\n" + at + "\n";
    }
}
