package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yangguang.shared.Refusal;

/** 三员分立: the three administrators are three persons, and none does the agency's work. */
class SeparationTests {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    @Test
    void noAdministratorHasASecondRole() {
        for (var administrator : ADMINISTRATORS) {
            for (var other : EnumSet.complementOf(EnumSet.of(administrator))) {
                assertThatThrownBy(() -> Separation.sideOf(Set.of(administrator, other)))
                        .as("%s with %s", administrator, other)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("identity.roles-not-separate");
            }
        }
    }

    @Test
    void rolesOfTheAgencysWorkMayMeetInOnePerson() {
        var work = EnumSet.complementOf(EnumSet.copyOf(ADMINISTRATORS));
        assertThat(Separation.sideOf(work)).contains(Camp.BUSINESS);
    }

    @Test
    void noAdministratorSeesContentOrApplicants() {
        for (var administrator : ADMINISTRATORS) {
            assertThat(RolePermissions.of(administrator))
                    .as("%s", administrator)
                    .noneMatch(
                            may ->
                                    may.startsWith("item:")
                                            || may.startsWith("request:")
                                            || may.startsWith("document:")
                                            || may.startsWith("proposal:")
                                            || may.startsWith("remedy:"));
        }
    }

    @Test
    void opensGrantsAndLooksOnAreThreePowers() {
        assertThat(holders(Permission.ACCOUNT_CREATE)).containsExactly(Role.SYSTEM_ADMIN);
        assertThat(holders(Permission.ACCOUNT_GRANT)).containsExactly(Role.SECURITY_ADMIN);
        assertThat(holders(Permission.AUDIT_READ)).containsExactly(Role.AUDITOR);
    }

    @Test
    void eachStepOfReviewHasOneKindOfReviewer() {
        assertThat(holders(Permission.ITEM_REVIEW_1)).containsExactly(Role.OFFICE_HEAD);
        assertThat(holders(Permission.ITEM_REVIEW_2)).containsExactly(Role.DEPUTY_LEADER);
        assertThat(holders(Permission.ITEM_REVIEW_3)).containsExactly(Role.SECRECY_REVIEWER);
        assertThat(holders(Permission.ITEM_REVIEW_4)).containsExactly(Role.LEADER);
    }

    @Test
    void onlyTheHeadOfTheDisclosureOfficeExtendsPeriods() {
        assertThat(holders(Permission.REQUEST_EXTEND)).containsExactly(Role.DISCLOSURE_HEAD);
    }

    private static Set<Role> holders(String permission) {
        var holders = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (RolePermissions.of(role).contains(permission)) {
                holders.add(role);
            }
        }
        return holders;
    }
}
