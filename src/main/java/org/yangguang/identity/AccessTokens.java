package org.yangguang.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;

/**
 * Opaque tokens for the API (访问令牌): 256 random bits, of which only the fingerprint is kept; good
 * for a working day.
 */
@Component
class AccessTokens {

    private final JdbcClient jdbc;
    private final JdbcAccounts accounts;
    private final IdentitySettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    AccessTokens(
            JdbcClient jdbc,
            JdbcAccounts accounts,
            IdentitySettings settings,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as handed out, the only time it is seen. */
    record Issued(String token, Instant expiresAt) {}

    @Transactional
    Issued issue(Account account, String address) {
        var now = clock.instant();
        var issued = new Issued(Secrets.token(), now.plus(settings.tokenLife()));
        jdbc.sql("delete from identity.access_token where expires_at < :now")
                .param("now", JdbcAccounts.at(now))
                .update();
        jdbc.sql(
                        """
                        insert into identity.access_token (hash, account_id, issued_at, expires_at)
                        values (:hash, :account, :now, :expires)
                        """)
                .param("hash", Secrets.fingerprint(issued.token()))
                .param("account", account.id().value())
                .param("now", JdbcAccounts.at(now))
                .param("expires", JdbcAccounts.at(issued.expiresAt()))
                .update();
        audit.recordAs(
                account.username(),
                address,
                "identity.token-issued",
                "account:" + account.username(),
                Map.of("expiresAt", issued.expiresAt().toString()));
        return issued;
    }

    /** Whose token this is, while it is good and the account in use. */
    Optional<Account> owner(String token) {
        return jdbc.sql(
                        """
                        select account_id from identity.access_token
                         where hash = :hash and expires_at > :now
                        """)
                .param("hash", Secrets.fingerprint(token))
                .param("now", JdbcAccounts.at(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)))
                .filter(Account::enabled);
    }

    void revokeAll(AccountId id) {
        jdbc.sql("delete from identity.access_token where account_id = :id")
                .param("id", id.value())
                .update();
    }
}
