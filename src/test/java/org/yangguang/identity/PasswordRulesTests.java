package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.shared.FieldFault;

/** Each profile refuses what it must and no more. */
class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Short-1|identity.password-short|identity.password-short",
                "Yangguang-demo-2021||",
                "correct horse battery|identity.password-kinds|",
                "Correct horse battery||",
                "Password12345!|identity.password-guessable|identity.password-guessable",
                "P@ssw0rd123456|identity.password-guessable|identity.password-guessable",
                "Yangguang2026!|identity.password-guessable|identity.password-guessable",
                "123456789012|identity.password-guessable|identity.password-guessable",
                "aaaaaaaaaaaaA1|identity.password-guessable|identity.password-guessable",
                "Zhangsan-and-tea-9|identity.password-guessable|identity.password-guessable",
                "泰山日出-云海玉盘-晚霞Q7||",
            })
    void judgesByProfile(String password, String dengbao, String nist) {
        assertThat(fault(PasswordProfile.DENGBAO3, password)).isEqualTo(dengbao);
        assertThat(fault(PasswordProfile.NIST, password)).isEqualTo(nist);
    }

    @ParameterizedTest
    @CsvSource({"DENGBAO3, 89, false", "DENGBAO3, 91, true", "NIST, 9999, false"})
    void agesByProfile(PasswordProfile profile, int days, boolean tooOld) {
        var changed = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(rules(profile).isTooOld(changed, changed.plus(Duration.ofDays(days))))
                .isEqualTo(tooOld);
    }

    private static @org.jspecify.annotations.Nullable String fault(
            PasswordProfile profile, String password) {
        return rules(profile).faults("password", password, "zhangsan").stream()
                .map(FieldFault::code)
                .findFirst()
                .orElse(null);
    }

    private static PasswordRules rules(PasswordProfile profile) {
        return new PasswordRules(
                new IdentitySettings(
                        true,
                        IdentitySettings.SecondFactor.OFF,
                        profile,
                        Duration.ofHours(8),
                        Duration.ofHours(10),
                        false,
                        false));
    }
}
