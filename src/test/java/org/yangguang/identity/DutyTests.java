package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the second factor is asked of: those who approve, publish, administer or see persons. */
class DutyTests {

    @ParameterizedTest
    @CsvSource({
        "OFFICER, true",
        "OFFICE_HEAD, true",
        "DEPUTY_LEADER, true",
        "SECRECY_REVIEWER, true",
        "LEADER, true",
        "DISCLOSURE_OFFICE, true",
        "DISCLOSURE_HEAD, true",
        "CHANNEL_EDITOR, false",
        "SUPERVISOR, false",
        "SYSTEM_ADMIN, true",
        "SECURITY_ADMIN, true",
        "AUDITOR, true"
    })
    void asksTheRolesOfWeight(Role role, boolean asked) {
        assertThat(SecondFactor.isAskedOf(Set.of(role))).isEqualTo(asked);
    }

    @Test
    void asksWhoHasOneWeightyRoleAmongOthers() {
        assertThat(SecondFactor.isAskedOf(Set.of(Role.CHANNEL_EDITOR, Role.OFFICE_HEAD))).isTrue();
    }
}
