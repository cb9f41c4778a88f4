package org.yangguang.identity;

import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A sign-in as Spring Security keeps it: while a duty is open it carries no permission at all. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final Set<Duty> duties;

    SignedInAuthentication(SignedIn person, Set<Duty> duties) {
        super(
                duties.isEmpty()
                        ? RolePermissions.of(person.roles()).stream()
                                .map(SimpleGrantedAuthority::new)
                                .toList()
                        : List.of());
        this.person = person;
        this.duties = Set.copyOf(duties);
        setAuthenticated(true);
    }

    Set<Duty> duties() {
        return duties;
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that
                && super.equals(other)
                && duties.equals(that.duties);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + duties.hashCode();
    }
}
