package org.yangguang.requests.persistence;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Knows each sending by its key (防重): the same one again gets the receipt that it got at first. */
@Component
class SendingClaims {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    SendingClaims(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Claims the sender's key for a receipt, which only the same sending can open again.
     *
     * @param receipt its parts, none with a blank in it
     * @return the receipt of the same sending before; empty when this is the first time
     */
    Optional<List<String>> claim(Sending sending, String... receipt) {
        var seal = new SendingSeal(sending);
        byte[] key = cipher.blindIndex("key " + sending.key());
        byte[] content = cipher.blindIndex("content " + sending.content());
        int rows =
                jdbc.sql(
                                """
                                insert into requests.sending (key_hash, content_hash, receipt, at)
                                values (:key, :content, :receipt, :at)
                                on conflict (key_hash) do nothing
                                """)
                        .param("key", key)
                        .param("content", content)
                        .param("receipt", seal.seal(receipt))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        return rows == 1 ? Optional.empty() : Optional.of(before(key, content, seal));
    }

    private List<String> before(byte[] key, byte[] content, SendingSeal seal) {
        return jdbc.sql("select content_hash, receipt from requests.sending where key_hash = :key")
                .param("key", key)
                .query(
                        (row, n) -> {
                            if (!MessageDigest.isEqual(content, row.getBytes("content_hash"))) {
                                throw Refusal.conflict(
                                        "submission.key-reused", "key came with another content");
                            }
                            return seal.open(row.getBytes("receipt"));
                        })
                .single();
    }
}
