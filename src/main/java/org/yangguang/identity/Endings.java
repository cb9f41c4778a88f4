package org.yangguang.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends what a person has open, at once and on all nodes: sessions and tokens. */
@Component
class Endings {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;
    private final AccessTokens tokens;

    Endings(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions, AccessTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    void of(Account account) {
        tokens.revokeAll(account.id());
        sessions.ifAvailable(
                kept ->
                        kept.findByPrincipalName(account.username())
                                .keySet()
                                .forEach(kept::deleteById));
    }
}
