package org.yangguang.identity;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Lets the sample do what its people did: each deed in the name of one account, with what its roles
 * allow and no more. No request gets here.
 */
@Component
public class ActingPerson {

    private final JdbcAccounts accounts;

    ActingPerson(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    public void as(String username, Runnable deed) {
        var before = SecurityContextHolder.getContext();
        var person = accounts.require(username).signedIn();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedInAuthentication(person, Set.of())));
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
