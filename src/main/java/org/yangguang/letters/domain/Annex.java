package org.yangguang.letters.domain;

import java.util.UUID;
import org.yangguang.release.Fingerprint;

/**
 * A file that goes with a letter (附件). Whoever signs the letter signs its content too, by its
 * fingerprint.
 *
 * @param name as it is printed below the text
 * @param size in bytes
 */
public record Annex(UUID id, String name, String mediaType, long size, Fingerprint fingerprint) {

    public static Annex of(UUID id, String name, String mediaType, byte[] content) {
        return new Annex(id, name, mediaType, content.length, Fingerprint.ofBytes(content));
    }

    /** The same file under the name that a copy shows. */
    public Annex named(String shown) {
        return new Annex(id, shown, mediaType, size, fingerprint);
    }

    /** How a signature names it. */
    String signed() {
        return fingerprint.hex() + " " + name;
    }

    /** The content, if it is the one that was signed; anything else must not leave the house. */
    public byte[] requireSame(byte[] content) {
        if (!Fingerprint.ofBytes(content).equals(fingerprint)) {
            throw new IllegalStateException("annex " + id + " is not what was signed");
        }
        return content;
    }
}
