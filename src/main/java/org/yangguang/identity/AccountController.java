package org.yangguang.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yangguang.org.Agencies;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.list.Column;
import org.yangguang.shared.list.ListFilter;
import org.yangguang.shared.list.ListPage;
import org.yangguang.shared.list.ListQuery;
import org.yangguang.shared.web.DeskEntry;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/**
 * Accounts and roles at the desk: the system administrator opens, the security administrator
 * grants.
 */
@Controller
class AccountController {

    private static final String LIST = "/desk/accounts";

    private final JdbcAccounts kept;
    private final Accounts accounts;
    private final AccountForms forms;
    private final AccountClosing closing;
    private final Agencies agencies;
    private final Words words;

    AccountController(
            JdbcAccounts kept,
            Accounts accounts,
            AccountForms forms,
            AccountClosing closing,
            Agencies agencies,
            Words words) {
        this.kept = kept;
        this.accounts = accounts;
        this.forms = forms;
        this.closing = closing;
        this.agencies = agencies;
        this.words = words;
    }

    @Bean
    static DeskEntry accountsEntry() {
        return new DeskEntry(
                "desk.section.system", "identity.accounts", LIST, 910, Permission.ACCOUNT_READ);
    }

    @GetMapping(LIST)
    @PreAuthorize("hasAuthority('account:read')")
    String list(@RequestParam Map<String, String> params, Locale locale, Model model) {
        var query = ListQuery.of(params, Set.of("q"), Set.of("username", "name"), "username");
        List<Column<Account>> columns =
                List.of(
                        Column.text("username", "identity.username", Account::username),
                        Column.text("name", "identity.name", Account::name),
                        Column.plain(
                                "roles",
                                "identity.roles",
                                account -> Granting.codes(account.roles())),
                        Column.plain(
                                "state",
                                "identity.state",
                                account ->
                                        words.of(
                                                locale,
                                                account.enabled()
                                                        ? "identity.state.in-use"
                                                        : "identity.state.out-of-use")));
        model.addAttribute(
                "page",
                ListPage.of(
                                "identity.accounts",
                                LIST,
                                query,
                                List.of(new ListFilter("q", "identity.find", Map.of())),
                                columns,
                                kept.list(query),
                                account -> LIST + "/" + account.username())
                        .withAction("identity.account.new", LIST + "/new"));
        return "identity/accounts";
    }

    @GetMapping(LIST + "/new")
    @PreAuthorize("hasAuthority('account:create')")
    String blank(Model model) {
        return form(FormState.empty(), model);
    }

    @PostMapping(LIST)
    @PreAuthorize("hasAuthority('account:create')")
    String open(
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model,
            RedirectAttributes onward) {
        try {
            var account =
                    forms.checked(
                            text(params, "agency"),
                            text(params, "office"),
                            text(params, "username"),
                            text(params, "name"),
                            params.getOrDefault("password", ""));
            accounts.create(account);
            onward.addFlashAttribute(
                    "notice", words.of(locale, "identity.account.opened", account.username()));
            return "redirect:" + LIST;
        } catch (InvalidInput faults) {
            return form(new FormState(params, faults.faults()), model);
        }
    }

    @GetMapping(LIST + "/{username}")
    @PreAuthorize("hasAuthority('account:read')")
    String show(@PathVariable String username, Model model) {
        model.addAttribute("account", kept.require(username));
        return "identity/account";
    }

    @PostMapping(LIST + "/{username}/roles")
    @PreAuthorize("hasAuthority('account:grant')")
    String grant(
            @PathVariable String username,
            @RequestParam(name = "roles", required = false) @Nullable List<String> roles,
            Locale locale,
            RedirectAttributes onward) {
        List<@Nullable String> asked = roles == null ? List.of() : List.copyOf(roles);
        var granted = AccountApi.roles(Optional.of(asked));
        accounts.grant(username, granted);
        var names =
                granted.stream()
                        .sorted()
                        .map(role -> words.of(locale, "identity.role." + role.name()))
                        .collect(Collectors.joining("、"));
        onward.addFlashAttribute(
                "notice",
                names.isEmpty()
                        ? words.of(locale, "identity.roles.none")
                        : words.of(locale, "identity.roles.granted", names));
        return "redirect:" + LIST + "/" + username;
    }

    @PostMapping(LIST + "/{username}/enabled")
    @PreAuthorize("hasAuthority('account:edit')")
    String enable(
            @PathVariable String username,
            @RequestParam boolean enabled,
            Locale locale,
            RedirectAttributes onward) {
        closing.set(username, enabled);
        onward.addFlashAttribute(
                "notice",
                words.of(
                        locale,
                        enabled ? "identity.account.enabled" : "identity.account.disabled"));
        return "redirect:" + LIST + "/" + username;
    }

    private String form(FormState form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agencies", agencies.all());
        return "identity/newaccount";
    }

    private static String text(Map<String, String> params, String name) {
        return params.getOrDefault(name, "").strip();
    }
}
