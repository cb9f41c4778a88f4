package org.yangguang.identity;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.Office;
import org.yangguang.org.OfficeId;
import org.yangguang.org.Offices;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;

/** Checks what was typed for a new account, all fields at once. */
@Component
class AccountForms {

    private static final Pattern USERNAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,39}");

    private final Agencies agencies;
    private final Offices offices;
    private final PasswordRules rules;

    AccountForms(Agencies agencies, Offices offices, PasswordRules rules) {
        this.agencies = agencies;
        this.offices = offices;
        this.rules = rules;
    }

    NewAccount checked(
            String agencyCode, String office, String username, String name, String password) {
        var faults = new ArrayList<FieldFault>();
        var agency = agencies.find(agencyCode);
        if (agency.isEmpty()) {
            faults.add(FieldFault.of("agency", "identity.unknown-agency", agencyCode));
        }
        var at = agency.map(Agency::id).flatMap(id -> offices.findByName(id, office));
        if (!office.isEmpty() && agency.isPresent() && at.isEmpty()) {
            faults.add(FieldFault.of("office", "identity.unknown-office", office));
        }
        if (!isUsername(username)) {
            faults.add(FieldFault.of("username", "identity.username"));
        }
        if (name.isBlank() || name.length() > 40) {
            faults.add(FieldFault.of("name", "identity.name"));
        }
        faults.addAll(rules.faults("password", password, JdbcAccounts.normal(username)));
        InvalidInput.check(faults);
        Optional<OfficeId> officeId = at.map(Office::id);
        return new NewAccount(
                agency.orElseThrow().id(), officeId, username, name, password, Set.of());
    }

    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }
}
