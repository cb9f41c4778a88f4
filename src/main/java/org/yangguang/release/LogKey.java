package org.yangguang.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A key whose signatures stand under the public log, as everybody may know it (日志公钥).
 *
 * @param publicKey the key as X.509 SubjectPublicKeyInfo, in Base64
 * @param madeAt to the millisecond
 * @param voucher what the key before it signed for it; the first key has none
 */
public record LogKey(
        SignatureAlgorithm algorithm, String publicKey, Instant madeAt, Optional<Voucher> voucher) {

    private static final int LINE = 64;

    /** Names the key: the SHA-256 of its bytes (公钥编号). */
    public String id() {
        return Fingerprint.ofBytes(Base64.getDecoder().decode(publicKey)).hex();
    }

    /** The key as files hold it, for other programs. */
    public String pem() {
        var wrapped =
                Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(Base64.getDecoder().decode(publicKey));
        return "-----BEGIN PUBLIC KEY-----\n" + wrapped + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether this key signed the head. */
    public boolean signed(TreeHead head) {
        return head.key().equals(id()) && signed(head.text(), head.signature());
    }

    /** Whether this key vouches for a later one. */
    public boolean vouchesFor(LogKey later) {
        return later.voucher()
                .filter(voucher -> voucher.by().equals(id()))
                .filter(voucher -> signed(voucherText(later.id()), voucher.signature()))
                .isPresent();
    }

    private boolean signed(String text, String signature) {
        try {
            return algorithm.verify(
                    Base64.getDecoder().decode(publicKey),
                    text.getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** What a key signs for the one that follows it. */
    static String voucherText(String id) {
        return "Yangguang public log key\n" + id + "\n";
    }

    /**
     * A signature for a later key (接续签名).
     *
     * @param by the {@link LogKey#id()} of the key that signed
     * @param signature in Base64
     */
    public record Voucher(String by, String signature) {}
}
