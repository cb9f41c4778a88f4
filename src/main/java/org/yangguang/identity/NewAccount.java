package org.yangguang.identity;

import java.util.Optional;
import java.util.Set;
import org.yangguang.org.AgencyId;
import org.yangguang.org.OfficeId;

/**
 * An account to be opened.
 *
 * @param password the first password, as typed
 * @param roles granted at once; only set-up and the sample do so, otherwise the security
 *     administrator grants later
 */
public record NewAccount(
        AgencyId agency,
        Optional<OfficeId> office,
        String username,
        String name,
        String password,
        Set<Role> roles) {

    public NewAccount(AgencyId agency, String username, String name, String password) {
        this(agency, Optional.empty(), username, name, password, Set.of());
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
