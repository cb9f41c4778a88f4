package org.yangguang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing (GB/T 22239-2019 8.1.4.1 b: 登录失败处理). Each try is counted before the password
 * is looked at, so that a thousand tries at once are not a thousand comparisons. Kept in the
 * database: it holds over restarts and for all nodes.
 *
 * <p>Five failures pause the account for strangers, a minute first, then twice as long each time up
 * to half an hour. From an address where the owner signed in before, only tries from there count: a
 * stranger elsewhere cannot keep him out. An address that fails with many accounts gets one try in
 * ten seconds, and colleagues behind the same address who signed in from there before are not held
 * up.
 */
@Component
class SignInThrottle {

    private static final Rule ACCOUNT = new Rule(5, Duration.ofMinutes(1), Duration.ofMinutes(30));
    private static final Rule ADDRESS =
            new Rule(100, Duration.ofSeconds(10), Duration.ofSeconds(10));
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * After {@code freely} failures each further one pauses, from {@code first} to {@code most}.
     */
    private record Rule(int freely, Duration first, Duration most) {}

    /** Counts a try; tells until when to wait when it may not be made now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> begin(String username, String address) {
        var now = clock.instant();
        if (isKnown(username, address)) {
            return count(pair(username, address), ACCOUNT, now);
        }
        return count(account(username), ACCOUNT, now)
                .or(() -> count(address(address), ADDRESS, now));
    }

    /** The try was right: forgets the failures of this account from here. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(AccountId id, String username, String address) {
        jdbc.sql("delete from identity.sign_in_pause where key in (:account, :pair)")
                .param("account", account(username))
                .param("pair", pair(username, address))
                .update();
        jdbc.sql(
                        """
                        update identity.sign_in_pause
                           set failures = greatest(failures - 1, 0), paused_until = :now
                         where key = :key
                        """)
                .param("key", address(address))
                .param("now", JdbcAccounts.at(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        insert into identity.known_address (account_id, address, seen_at)
                        values (:id, :address, :now)
                        on conflict (account_id, address) do update set seen_at = excluded.seen_at
                        """)
                .param("id", id.value())
                .param("address", address(address))
                .param("now", JdbcAccounts.at(clock.instant()))
                .update();
    }

    private boolean isKnown(String username, String address) {
        return jdbc.sql(
                        """
                        select exists (select from identity.known_address k
                                         join identity.account a on a.id = k.account_id
                                        where a.username = :username and k.address = :address)
                        """)
                .param("username", username)
                .param("address", address(address))
                .query(Boolean.class)
                .single();
    }

    private Optional<Instant> count(String key, Rule rule, Instant now) {
        var failures =
                jdbc.sql(
                                """
                                insert into identity.sign_in_pause as p
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
                        .param("now", JdbcAccounts.at(now))
                        .param("forgotten", JdbcAccounts.at(now.minus(FORGOTTEN_AFTER)))
                        .query(Integer.class)
                        .optional();
        if (failures.isEmpty()) {
            return Optional.of(pausedUntil(key));
        }
        int over = failures.get() - rule.freely();
        if (over >= 0) {
            var pause = rule.first().multipliedBy(1L << Math.min(over, 10));
            pause(key, now.plus(pause.compareTo(rule.most()) < 0 ? pause : rule.most()));
        }
        return Optional.empty();
    }

    private void pause(String key, Instant until) {
        jdbc.sql("update identity.sign_in_pause set paused_until = :until where key = :key")
                .param("key", key)
                .param("until", JdbcAccounts.at(until))
                .update();
    }

    private Instant pausedUntil(String key) {
        return jdbc.sql("select paused_until from identity.sign_in_pause where key = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String account(String username) {
        return "account:" + hashed(username);
    }

    private static String pair(String username, String address) {
        return "pair:" + hashed(username + " " + address);
    }

    private static String address(String address) {
        return "address:" + hashed(address);
    }

    private static String hashed(String text) {
        return HexFormat.of().formatHex(Secrets.fingerprint(text));
    }
}
