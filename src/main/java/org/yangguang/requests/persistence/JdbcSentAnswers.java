package org.yangguang.requests.persistence;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yangguang.requests.domain.SentAnswers;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.PersonalDataCipher;
import org.yangguang.shared.Refusal;

/** Answers to programs in PostgreSQL; of what was sent only keyed hashes are kept. */
@Repository
class JdbcSentAnswers implements SentAnswers {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    JdbcSentAnswers(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Optional<String> claim(Sending sending) {
        int rows =
                jdbc.sql(
                                """
                                insert into requests.sent_answer (key_hash, content_hash, at)
                                values (:key, :content, :at) on conflict (key_hash) do nothing
                                """)
                        .param("key", key(sending))
                        .param("content", content(sending))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        return rows == 1 ? Optional.empty() : Optional.of(before(sending));
    }

    @Override
    public void keep(Sending sending, String answer) {
        jdbc.sql("update requests.sent_answer set answer = :answer::jsonb where key_hash = :key")
                .param("answer", answer)
                .param("key", key(sending))
                .update();
    }

    private String before(Sending sending) {
        return jdbc.sql(
                        """
                        select content_hash, answer::text as answer
                          from requests.sent_answer where key_hash = :key
                        """)
                .param("key", key(sending))
                .query(
                        (row, n) -> {
                            if (!MessageDigest.isEqual(
                                    content(sending), row.getBytes("content_hash"))) {
                                throw Refusal.conflict(
                                        "submission.key-reused", "key came with another content");
                            }
                            return row.getString("answer");
                        })
                .single();
    }

    private byte[] key(Sending sending) {
        return cipher.blindIndex("answer key " + sending.key());
    }

    private byte[] content(Sending sending) {
        return cipher.blindIndex("answer content " + sending.content());
    }
}
