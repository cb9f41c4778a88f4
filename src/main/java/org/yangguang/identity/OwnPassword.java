package org.yangguang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Changes one's own password (修改口令); everything open elsewhere ends. */
@Service
class OwnPassword {

    private final Credentials credentials;
    private final JdbcAccounts accounts;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final Endings endings;
    private final AuditTrail audit;
    private final Clock clock;

    OwnPassword(
            Credentials credentials,
            JdbcAccounts accounts,
            PasswordHashing hashing,
            PasswordRules rules,
            Endings endings,
            AuditTrail audit,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.hashing = hashing;
        this.rules = rules;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void change(SignedIn person, String present, String wanted, String again) {
        var kept = credentials.find(person.username()).orElseThrow();
        if (!hashing.matches(present, kept.hash())) {
            throw fault("present", "identity.password-wrong");
        }
        InvalidInput.check(rules.faults("wanted", wanted, person.username()));
        if (!wanted.equals(again)) {
            throw fault("again", "identity.password-differs");
        }
        var used =
                Stream.concat(Stream.of(kept.hash()), credentials.lastHashes(kept.id()).stream());
        if (used.anyMatch(hash -> hashing.matches(wanted, hash))) {
            throw fault("wanted", "identity.password-used");
        }
        credentials.change(kept.id(), hashing.hash(wanted), clock.instant(), false);
        audit.record("identity.password-changed", "account:" + person.username(), Map.of());
        endings.of(accounts.require(person.username()));
    }

    private static InvalidInput fault(String field, String code) {
        return new InvalidInput(List.of(FieldFault.of(field, code)));
    }
}
