package org.yangguang.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Accounts and their roles over the API: opened by one administrator, granted by another. */
@RestController
class AccountApi {

    private final AccountForms forms;
    private final Accounts accounts;

    AccountApi(AccountForms forms, Accounts accounts) {
        this.forms = forms;
        this.accounts = accounts;
    }

    record Open(
            @Nullable String agency,
            @Nullable String office,
            @Nullable String username,
            @Nullable String name,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Open[" + username + "]";
        }
    }

    record Grant(@Nullable List<@Nullable String> roles) {}

    @PostMapping("/api/v1/accounts")
    @PreAuthorize("hasAuthority('account:create')")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> open(@RequestBody Open open) {
        var account =
                forms.checked(
                        text(open.agency()),
                        text(open.office()),
                        text(open.username()),
                        text(open.name()),
                        Objects.requireNonNullElse(open.password(), ""));
        var id = accounts.create(account);
        return Map.of("id", id.toString(), "username", JdbcAccounts.normal(account.username()));
    }

    @PostMapping("/api/v1/accounts/{username}/roles")
    @PreAuthorize("hasAuthority('account:grant')")
    Map<String, Object> grant(@PathVariable String username, @RequestBody Grant grant) {
        var roles = roles(Optional.ofNullable(grant.roles()));
        accounts.grant(username, roles);
        return Map.of(
                "username",
                JdbcAccounts.normal(username),
                "roles",
                roles.stream().map(Role::name).sorted().toList());
    }

    static Set<Role> roles(Optional<List<@Nullable String>> asked) {
        if (asked.isEmpty()) {
            throw new InvalidInput(List.of(FieldFault.of("roles", "required")));
        }
        var roles = EnumSet.noneOf(Role.class);
        var faults = new ArrayList<FieldFault>();
        for (var code : asked.get()) {
            var known =
                    EnumSet.allOf(Role.class).stream()
                            .filter(role -> role.name().equals(code))
                            .findFirst();
            known.ifPresentOrElse(
                    roles::add,
                    () ->
                            faults.add(
                                    FieldFault.of(
                                            "roles",
                                            "identity.unknown-role",
                                            Objects.toString(code, ""))));
        }
        InvalidInput.check(faults);
        return roles;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
