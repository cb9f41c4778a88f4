package org.yangguang.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;

/** The person behind a call, as known when he signed in (当前用户). */
public record SignedIn(
        AccountId id,
        String username,
        String name,
        AgencyId agency,
        @Nullable OfficeId officeOrNull,
        Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public SignedIn(
            AccountId id,
            String username,
            String name,
            AgencyId agency,
            Optional<OfficeId> office,
            Set<Role> roles) {
        this(id, username, name, agency, office.orElse(null), roles);
    }

    /** The person's office; leaders may have none. */
    public Optional<OfficeId> office() {
        return Optional.ofNullable(officeOrNull);
    }

    /** The user name, as Spring Security and the audit trail call the person. */
    @Override
    public String getName() {
        return username;
    }
}
