package org.yangguang.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of something, as 64 lower-case hex digits (指纹).
 *
 * @param hex the digits
 */
public record Fingerprint(String hex) {

    /** How many bytes it stands for. */
    public static final int BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    /** What stands before the first entry of the log. */
    public static final Fingerprint NONE = new Fingerprint("0".repeat(64));

    public Fingerprint {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
        }
    }

    /** The fingerprint of a text's UTF-8 bytes. */
    public static Fingerprint ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Fingerprint ofBytes(byte[] bytes) {
        return ofHash(sha256().digest(bytes));
    }

    /** Takes the bytes of a hash that was computed elsewhere. */
    public static Fingerprint ofHash(byte[] hash) {
        return new Fingerprint(HEX.formatHex(hash));
    }

    /** The hash of a leaf of the log's tree: a zero byte stands before the leaf (RFC 6962). */
    public static Fingerprint ofLeaf(byte[] leaf) {
        var digest = sha256();
        digest.update((byte) 0);
        return ofHash(digest.digest(leaf));
    }

    /** The same for a text, in UTF-8. */
    public static Fingerprint ofLeaf(String leaf) {
        return ofLeaf(leaf.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the node above two others: a byte of one stands before them (RFC 6962). */
    public static Fingerprint ofNode(Fingerprint left, Fingerprint right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return ofHash(digest.digest(right.bytes()));
    }

    /** The hash of nothing, which is the root of a tree without leaves. */
    public static Fingerprint ofNothing() {
        return ofBytes(new byte[0]);
    }

    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    /** The first digits, enough for a person to compare. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    private static boolean isHex(String text) {
        if (text.length() != 2 * BYTES) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!digit) {
                return false;
            }
        }
        return true;
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
