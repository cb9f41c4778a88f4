package org.yangguang.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature by which a receiver knows that a call is ours and is fresh: {@code
 * t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>", in hex>}.
 */
final class HookSignature {

    static final String HEADER = "Yangguang-Signature";

    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSignature() {}

    /** A new secret of 256 bits. */
    static String secret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static String of(String secret, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t="
                    + at.getEpochSecond()
                    + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
