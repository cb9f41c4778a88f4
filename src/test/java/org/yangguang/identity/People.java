package org.yangguang.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.org.AgencyKind;
import org.yangguang.org.Contact;

/** People for tests, each with a name of their own. */
public final class People {

    public static final String PASSWORD = "Evening-tea-27-cups";

    private People() {}

    /** An agency of its own with a code that looks right. */
    public static Agency agency(Agencies agencies) {
        String digits = UUID.randomUUID().toString().replaceAll("\\D", "") + "0000000000000000";
        String code = "11" + digits.substring(0, 16);
        return agencies.create(
                code,
                "示例机关" + code,
                "示例" + code.substring(14),
                AgencyKind.DEPARTMENT,
                Optional.empty(),
                Contact.unknown());
    }

    /** An account with these roles; answers its user name. */
    public static String account(Accounts accounts, Agency agency, Role... roles) {
        String username = "p" + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(
                new NewAccount(
                        agency.id(), Optional.empty(), username, "示例人员", PASSWORD, Set.of(roles)));
        return username;
    }

    /** Past the first sign-in: the password is the person's own, the second factor not enrolled. */
    public static String settle(JdbcClient jdbc, String username) {
        jdbc.sql(
                        """
                        update identity.account
                           set must_change_password = false, factor_confirmed_at = null
                         where username = ?
                        """)
                .param(username)
                .update();
        return username;
    }
}
