package org.yangguang.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.Refusal;

/** Opens accounts. */
@Service
class AccountOpening {

    private final JdbcAccounts accounts;
    private final PasswordHashing hashing;
    private final IdentitySettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    AccountOpening(
            JdbcAccounts accounts,
            PasswordHashing hashing,
            IdentitySettings settings,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<AccountId> openAll(List<NewAccount> newcomers) {
        var hashes = new HashMap<String, String>();
        var ids = new ArrayList<AccountId>();
        for (var newcomer : newcomers) {
            Separation.sideOf(newcomer.roles());
            String hash = hashes.computeIfAbsent(newcomer.password(), hashing::hash);
            ids.add(open(newcomer, hash));
        }
        return ids;
    }

    private AccountId open(NewAccount newcomer, String hash) {
        var id = new AccountId(UUID.randomUUID());
        if (!accounts.add(id, newcomer, hash, clock.instant(), settings.firstPasswordExpires())) {
            throw Refusal.conflict(
                    "identity.username-taken",
                    "account " + newcomer.username() + " exists",
                    newcomer.username());
        }
        if (!newcomer.roles().isEmpty()) {
            accounts.replaceRoles(id, newcomer.roles());
        }
        audit.record(
                "identity.account-opened",
                "account:" + JdbcAccounts.normal(newcomer.username()),
                Map.of("roles", Granting.codes(newcomer.roles())));
        return id;
    }
}
