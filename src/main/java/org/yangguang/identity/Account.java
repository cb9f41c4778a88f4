package org.yangguang.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;

/** A person's account (用户账号). */
public record Account(
        AccountId id,
        String username,
        String name,
        AgencyId agency,
        Optional<OfficeId> office,
        Set<Role> roles,
        boolean enabled,
        boolean mustChangePassword,
        boolean secondFactor,
        Optional<Instant> lastSignIn) {

    SignedIn signedIn() {
        return new SignedIn(id, username, name, agency, office, roles);
    }
}
