package org.yangguang.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What proves who somebody is; never leaves this module. */
@Repository
class Credentials {

    private static final int REMEMBERED_PASSWORDS = 5;

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param factor the sealed secret of the second factor, once confirmed
     * @param lastStep the last step for which a one-time password was used
     */
    record Kept(
            AccountId id, String hash, Instant changedAt, Optional<byte[]> factor, long lastStep) {}

    Optional<Kept> find(String username) {
        return jdbc.sql(
                        """
                        select id, password_hash, password_changed_at, factor_last_step,
                               case when factor_confirmed_at is not null then factor_secret end as factor
                          from identity.account where username = :username
                        """)
                .param("username", username)
                .query(
                        (row, n) ->
                                new Kept(
                                        new AccountId(row.getObject("id", UUID.class)),
                                        row.getString("password_hash"),
                                        row.getObject("password_changed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        Optional.ofNullable(row.getBytes("factor")),
                                        row.getLong("factor_last_step")))
                .optional();
    }

    void signedIn(AccountId id, Instant at) {
        jdbc.sql("update identity.account set last_sign_in_at = :at where id = :id")
                .param("at", JdbcAccounts.at(at))
                .param("id", id.value())
                .update();
    }

    /** The same password under today's parameters. */
    void rehash(AccountId id, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** A new password; the one before is remembered so that it does not come back at once. */
    @Transactional
    void change(AccountId id, String hash, Instant at, boolean mustChange) {
        jdbc.sql(
                        """
                        insert into identity.former_password (account_id, password_hash, replaced_at)
                        select id, password_hash, :at from identity.account where id = :id
                        """)
                .param("at", JdbcAccounts.at(at))
                .param("id", id.value())
                .update();
        jdbc.sql(
                        """
                        update identity.account
                           set password_hash = :hash, password_changed_at = :at,
                               must_change_password = :mustChange, version = version + 1
                         where id = :id
                        """)
                .param("hash", hash)
                .param("at", JdbcAccounts.at(at))
                .param("mustChange", mustChange)
                .param("id", id.value())
                .update();
    }

    List<String> lastHashes(AccountId id) {
        return jdbc.sql(
                        """
                        select password_hash from identity.former_password
                         where account_id = :id order by replaced_at desc limit :last
                        """)
                .param("id", id.value())
                .param("last", REMEMBERED_PASSWORDS)
                .query((row, n) -> row.getString("password_hash"))
                .list();
    }

    /** Marks the step as used; false when it was used meanwhile. */
    boolean useStep(AccountId id, long step) {
        return jdbc.sql(
                                """
                                update identity.account set factor_last_step = :step
                                 where id = :id and factor_last_step < :step
                                """)
                        .param("step", step)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Spends a recovery code; each is good once. */
    boolean useRecoveryCode(AccountId id, String code) {
        return jdbc.sql(
                                "delete from identity.recovery_code where account_id = :id and hash = :hash")
                        .param("id", id.value())
                        .param("hash", Secrets.fingerprint(SecondFactor.normal(code)))
                        .update()
                == 1;
    }

    /** Keeps a second factor that proved itself, and its recovery codes. */
    @Transactional
    void enrol(AccountId id, byte[] sealed, long step, Instant at, List<String> codes) {
        jdbc.sql(
                        """
                        update identity.account
                           set factor_secret = :sealed, factor_confirmed_at = :at,
                               factor_last_step = :step, version = version + 1
                         where id = :id
                        """)
                .param("sealed", sealed)
                .param("at", JdbcAccounts.at(at))
                .param("step", step)
                .param("id", id.value())
                .update();
        jdbc.sql("delete from identity.recovery_code where account_id = :id")
                .param("id", id.value())
                .update();
        for (var code : codes) {
            jdbc.sql("insert into identity.recovery_code (account_id, hash) values (:id, :hash)")
                    .param("id", id.value())
                    .param("hash", Secrets.fingerprint(SecondFactor.normal(code)))
                    .update();
        }
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql(
                        """
                        update identity.account set enabled = :enabled, version = version + 1
                         where id = :id
                        """)
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }
}
