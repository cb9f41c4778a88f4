package org.yangguang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's accounts: what other modules may ask and set-up may do. */
@Service
public class Accounts {

    private final JdbcAccounts accounts;
    private final AccountOpening opening;
    private final Granting granting;

    Accounts(JdbcAccounts accounts, AccountOpening opening, Granting granting) {
        this.accounts = accounts;
        this.opening = opening;
        this.granting = granting;
    }

    /** Opens an account; a user name is taken once. */
    @Transactional
    public AccountId create(NewAccount account) {
        return createAll(List.of(account)).getFirst();
    }

    /**
     * Opens many accounts. A password that several share is hashed once, so that a dozen sample
     * accounts do not cost seconds.
     */
    @Transactional
    public List<AccountId> createAll(List<NewAccount> newcomers) {
        return opening.openAll(newcomers);
    }

    /** Gives the account exactly these roles, in place of those it had. */
    @Transactional
    public void grant(String username, Set<Role> roles) {
        granting.grant(username, roles);
    }

    public Optional<Account> find(String username) {
        return accounts.find(username);
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /** The names of these people, for lists and timelines; unknown ids are left out. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.names(ids);
    }

    /** The names of these people by user name. */
    public Map<String, String> namesOf(Collection<String> usernames) {
        return accounts.namesOf(usernames);
    }

    /** Accounts in the agency that have the role and are in use. */
    public List<Account> withRole(org.yangguang.org.AgencyId agency, Role role) {
        return accounts.withRole(agency, role);
    }
}
