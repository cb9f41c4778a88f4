package org.yangguang.identity;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.yangguang.shared.Refusal;

/**
 * Lets a job go on in the name of who began it (代办): with what his roles allow by now, and not at
 * all once his account is closed.
 */
@Component
public class OnBehalf {

    private final JdbcAccounts accounts;

    OnBehalf(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    public <T> T of(String username, Supplier<T> deed) {
        var account = accounts.require(username);
        if (!account.enabled()) {
            throw Refusal.forbidden("identity.account-closed", "account " + username);
        }
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedInAuthentication(account.signedIn(), Set.of())));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
