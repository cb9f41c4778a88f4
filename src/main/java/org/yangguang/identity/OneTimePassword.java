package org.yangguang.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (动态口令, RFC 6238): 30 seconds a step, one step either side. */
final class OneTimePassword {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimePassword() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /**
     * The step for which this code is right now, later than the last one used; a code is good once.
     */
    static OptionalLong accept(byte[] secret, String code, Instant now, long lastStep) {
        String typed = code.replace(" ", "");
        long here = stepAt(now);
        return LongStream.of(here, here - 1, here + 1)
                .filter(step -> step > lastStep)
                .filter(step -> same(typed, of("HmacSHA1", secret, step, DIGITS)))
                .findFirst();
    }

    /** The code of one step. */
    static String of(String algorithm, byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            long code = number % (long) Math.pow(10, digits);
            return ("%0" + digits + "d").formatted(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    /** The secret as authenticator programs take it (RFC 4648 base 32). */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static boolean same(String typed, String right) {
        return MessageDigest.isEqual(
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
