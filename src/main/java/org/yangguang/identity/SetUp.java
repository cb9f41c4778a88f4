package org.yangguang.identity;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyForm;
import org.yangguang.org.AgencyKind;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/**
 * The first hour of an installation (首次设置): the agency and its three administrators. Whoever does
 * it must know the code printed on the console, so that no stranger takes the program over.
 */
@Service
class SetUp {

    private final IdentitySettings settings;
    private final Agencies agencies;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final String code = OneTimePassword.base32(Secrets.bytes(10));
    private volatile boolean done;

    SetUp(IdentitySettings settings, Agencies agencies, Accounts accounts, PasswordRules rules) {
        this.settings = settings;
        this.agencies = agencies;
        this.accounts = accounts;
        this.rules = rules;
    }

    /** True while there is no agency and this installation is to be set up by hand. */
    boolean isNeeded() {
        if (!settings.setUp() || done) {
            return false;
        }
        done = agencies.main().isPresent();
        return !done;
    }

    /** What the console shows and the form must name. */
    String code() {
        return code;
    }

    @EventListener
    void sayWhatToDo(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null && isNeeded()) {
            var console =
                    new PrintStream(
                            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            console.println(
                    "首次使用请打开 http://localhost:" + port + "/setup ，设置码 set-up code: " + code);
        }
    }

    /** Sets the installation up from the form, or names everything that is wrong. */
    @Transactional
    void complete(Map<String, String> form) {
        var agency = AgencyForm.of(form);
        InvalidInput.check(faults(form, agency));
        var parent = Optional.<org.yangguang.org.AgencyId>empty();
        var created =
                agencies.create(
                        agency.code(),
                        agency.name(),
                        agency.shortName().isEmpty() ? agency.name() : agency.shortName(),
                        AgencyKind.valueOf(agency.kind()),
                        parent,
                        agency.contact());
        accounts.createAll(
                List.of(
                        administrator(created.id(), form, "system", Role.SYSTEM_ADMIN),
                        administrator(created.id(), form, "security", Role.SECURITY_ADMIN),
                        administrator(created.id(), form, "audit", Role.AUDITOR)));
    }

    private List<FieldFault> faults(Map<String, String> form, AgencyForm agency) {
        var faults = new ArrayList<FieldFault>();
        byte[] typed =
                SecondFactor.normal(text(form, "setUpCode")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.UTF_8))) {
            faults.add(FieldFault.of("setUpCode", "identity.set-up-code"));
        }
        faults.addAll(agency.faults());
        var names = new HashSet<String>();
        for (var prefix : List.of("system", "security", "audit")) {
            String username = text(form, prefix + "Username");
            if (!AccountForms.isUsername(username)) {
                faults.add(FieldFault.of(prefix + "Username", "identity.username"));
            } else if (!names.add(JdbcAccounts.normal(username))) {
                faults.add(FieldFault.of(prefix + "Username", "identity.set-up-same"));
            }
            if (text(form, prefix + "Name").isEmpty()) {
                faults.add(FieldFault.of(prefix + "Name", "identity.name"));
            }
            faults.addAll(
                    rules.faults(
                            prefix + "Password",
                            form.getOrDefault(prefix + "Password", ""),
                            JdbcAccounts.normal(username)));
        }
        return faults;
    }

    private static NewAccount administrator(
            org.yangguang.org.AgencyId agency, Map<String, String> form, String prefix, Role role) {
        return new NewAccount(
                agency,
                Optional.empty(),
                text(form, prefix + "Username"),
                text(form, prefix + "Name"),
                form.getOrDefault(prefix + "Password", ""),
                Set.of(role));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }
}
