package org.yangguang.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yangguang.shared.Refusal;

/**
 * The three administrators are three persons, and none of them does the agency's work (三员分立, GB/T
 * 22239-2019 8.1.5).
 */
final class Separation {

    private Separation() {}

    /** The side these roles are on; empty without roles. Refuses roles of two sides. */
    static Optional<Camp> sideOf(Collection<Role> roles) {
        var sides =
                roles.stream()
                        .map(Role::camp)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Camp.class)));
        if (sides.size() > 1) {
            throw Refusal.conflict("identity.roles-not-separate", "roles " + roles + " together");
        }
        return sides.stream().findFirst();
    }
}
