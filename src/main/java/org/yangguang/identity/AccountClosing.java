package org.yangguang.identity;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.Refusal;

/** Takes an account out of use and back (停用与启用); whoever leaves is out at once. */
@Service
class AccountClosing {

    private final JdbcAccounts accounts;
    private final Credentials credentials;
    private final CurrentPerson person;
    private final Endings endings;
    private final AuditTrail audit;

    AccountClosing(
            JdbcAccounts accounts,
            Credentials credentials,
            CurrentPerson person,
            Endings endings,
            AuditTrail audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.person = person;
        this.endings = endings;
        this.audit = audit;
    }

    @Transactional
    void set(String username, boolean enabled) {
        var account = accounts.require(username);
        if (person.find().filter(who -> who.id().equals(account.id())).isPresent()) {
            throw Refusal.conflict("identity.own-account", username + " disables himself");
        }
        credentials.setEnabled(account.id(), enabled);
        endings.of(account);
        audit.record(
                enabled ? "identity.account-enabled" : "identity.account-disabled",
                "account:" + account.username(),
                Map.of());
    }
}
