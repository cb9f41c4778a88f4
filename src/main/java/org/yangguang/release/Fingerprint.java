package org.yangguang.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of something, as 64 lower-case hex digits (指纹).
 *
 * @param hex the digits
 */
public record Fingerprint(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What stands before the first entry of the log. */
    public static final Fingerprint NONE = new Fingerprint("0".repeat(64));

    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
        }
    }

    /** The fingerprint of a text's UTF-8 bytes. */
    public static Fingerprint ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Fingerprint ofBytes(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /**
     * The hash of a leaf as RFC 6962 takes it, with a zero byte before the leaf, so that the
     * entries of today can stand unchanged under a Merkle tree later.
     */
    static Fingerprint ofLeaf(String leaf) {
        var digest = sha256();
        digest.update((byte) 0);
        return new Fingerprint(
                HexFormat.of().formatHex(digest.digest(leaf.getBytes(StandardCharsets.UTF_8))));
    }

    /** The first digits, enough for a person to compare. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
