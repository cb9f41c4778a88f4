package org.yangguang.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.audit.AuditTrail;
import org.yangguang.shared.Refusal;

/** Grants and takes roles (授权): the security administrator's deed, never on himself. */
@Service
class Granting {

    private final JdbcAccounts accounts;
    private final CurrentPerson person;
    private final Endings endings;
    private final AuditTrail audit;

    Granting(JdbcAccounts accounts, CurrentPerson person, Endings endings, AuditTrail audit) {
        this.accounts = accounts;
        this.person = person;
        this.endings = endings;
        this.audit = audit;
    }

    @Transactional
    void grant(String username, Set<Role> roles) {
        var account = accounts.require(username);
        if (person.find().filter(granter -> granter.id().equals(account.id())).isPresent()) {
            throw Refusal.forbidden("identity.own-roles", username + " grants himself");
        }
        Separation.sideOf(roles);
        accounts.replaceRoles(account.id(), roles);
        endings.of(account);
        audit.record(
                "identity.roles-granted",
                "account:" + account.username(),
                Map.of("from", codes(account.roles()), "to", codes(roles)));
    }

    static String codes(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
