package org.yangguang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Who needs a second factor, and the codes that stand in for a lost one (动态口令与备用码). */
final class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    /** Permissions to approve, publish, administer or see personal data (8.1.4.1 d). */
    private static final Set<String> WEIGHTY =
            Set.of(
                    Permission.ITEM_REVIEW_1,
                    Permission.ITEM_REVIEW_2,
                    Permission.ITEM_REVIEW_3,
                    Permission.ITEM_REVIEW_4,
                    Permission.ITEM_WITHDRAW,
                    Permission.REQUEST_CLOSE,
                    Permission.LETTER_SIGN,
                    Permission.REQUEST_PERSON,
                    Permission.REPORT_SUBMIT,
                    Permission.ORG_CREATE,
                    Permission.ACCOUNT_CREATE,
                    Permission.ACCOUNT_GRANT,
                    Permission.AUDIT_READ);

    private SecondFactor() {}

    static boolean isAskedOf(Collection<Role> roles) {
        return RolePermissions.of(roles).stream().anyMatch(WEIGHTY::contains);
    }

    /** Ten codes of 80 bits, in groups of four for copying by hand. */
    static List<String> recoveryCodes() {
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(n -> OneTimePassword.base32(Secrets.bytes(10)))
                .map(code -> code.replaceAll("(.{4})(?=.)", "$1-"))
                .toList();
    }

    static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
