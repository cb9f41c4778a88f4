package org.yangguang.requests.application;

import org.springframework.stereotype.Component;
import org.yangguang.requests.domain.Identities;

/** Makes identity numbers comparable that are older than the comparison. */
@Component
public class IndexingIdentities {

    private static final int AT_ONCE = 500;

    private final Identities identities;

    IndexingIdentities(Identities identities) {
        this.identities = identities;
    }

    /** Goes on until none is left; each few hundred are stored by themselves. */
    public int indexAll() {
        int all = 0;
        for (int some = identities.indexSome(AT_ONCE);
                some > 0;
                some = identities.indexSome(AT_ONCE)) {
            all += some;
        }
        return all;
    }
}
