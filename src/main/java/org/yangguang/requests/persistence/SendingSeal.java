package org.yangguang.requests.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Seals a receipt with what was sent: who sends the same again gets the same receipt, and nobody
 * finds a query code in the database.
 */
final class SendingSeal {

    private final PersonalDataCipher cipher;

    SendingSeal(Sending sending) {
        cipher = new PersonalDataCipher(sha256(sending.key() + "\u0001" + sending.content()));
    }

    byte[] seal(String... receipt) {
        return cipher.seal(String.join(" ", receipt));
    }

    List<String> open(byte[] sealed) {
        return List.of(cipher.open(sealed).split(" ", -1));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
