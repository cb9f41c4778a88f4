package org.yangguang.requests.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yangguang.requests.domain.QueryCode;
import org.yangguang.requests.domain.SubmissionId;
import org.yangguang.requests.domain.Submissions.Receipt;
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

    byte[] seal(Receipt receipt) {
        return cipher.seal(
                String.join(
                        " ", receipt.id().toString(), receipt.number(), receipt.code().value()));
    }

    Receipt open(byte[] sealed) {
        var parts = cipher.open(sealed).split(" ", -1);
        return new Receipt(SubmissionId.of(parts[0]), parts[1], new QueryCode(parts[2]));
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
