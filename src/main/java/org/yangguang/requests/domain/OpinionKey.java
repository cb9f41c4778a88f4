package org.yangguang.requests.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret in the address of a link (链接密钥): 256 random bits, of which only a hash is kept. */
public record OpinionKey(String value) {

    private static final int BYTES = 32;

    /** A new one; the randomness must be good. */
    public static OpinionKey next(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new OpinionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Says nothing: keys do not belong in logs. */
    @Override
    public String toString() {
        return "OpinionKey";
    }
}
