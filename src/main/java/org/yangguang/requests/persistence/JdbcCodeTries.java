package org.yangguang.requests.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.requests.domain.CodeTries;
import org.yangguang.shared.PersonalDataCipher;

/**
 * Slows down guessing of query codes, by number and by address. A try is counted before the code is
 * looked at, so that a thousand tries at once are not a thousand comparisons; a right code takes
 * its try back. Kept in the database: it holds over restarts and for all nodes.
 */
@Repository
class JdbcCodeTries implements CodeTries {

    private static final int FREE_BY_NUMBER = 10;
    private static final int FREE_BY_ADDRESS = 50;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    JdbcCodeTries(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String number, String address) {
        return count(key("number", number), FREE_BY_NUMBER)
                && count(key("address", address), FREE_BY_ADDRESS);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String number, String address) {
        jdbc.sql("delete from requests.code_pause where key = :key")
                .param("key", key("number", number))
                .update();
        jdbc.sql(
                        """
                        update requests.code_pause
                           set failures = greatest(failures - 1, 0), paused_until = :now
                         where key = :key
                        """)
                .param("key", key("address", address))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean count(byte[] key, int free) {
        var now = clock.instant();
        var failures =
                jdbc.sql(
                                """
                                insert into requests.code_pause as p
                                       (key, failures, last_failure, paused_until)
                                values (:key, 1, :now, :now)
                                on conflict (key) do update
                                   set failures = case when p.last_failure < :forgotten then 1
                                                       else p.failures + 1 end,
                                       last_failure = :now
                                 where p.paused_until <= :now
                                returning failures
                                """)
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", now.minus(MOST).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .optional();
        failures.filter(many -> many >= free).ifPresent(many -> pause(key, now, many - free));
        return failures.isPresent();
    }

    private void pause(byte[] key, Instant now, int over) {
        var pause = FIRST.multipliedBy(1L << Math.min(over, 10));
        jdbc.sql("update requests.code_pause set paused_until = :until where key = :key")
                .param("key", key)
                .param(
                        "until",
                        now.plus(pause.compareTo(MOST) < 0 ? pause : MOST).atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] key(String kind, String what) {
        return cipher.blindIndex("query code " + kind + " " + what);
    }
}
