package org.yangguang.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yangguang.shared.Refusal;

/** Who is calling. */
@Component
public class CurrentPerson {

    /** The person signed in; empty for the public and for the program itself. */
    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    public SignedIn require() {
        return find().orElseThrow(
                        () -> Refusal.forbidden("identity.sign-in-first", "nobody is signed in"));
    }

    /** True when the person signed in has this authority of {@link Permission}. */
    public boolean may(String permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> permission.equals(granted.getAuthority()));
    }
}
