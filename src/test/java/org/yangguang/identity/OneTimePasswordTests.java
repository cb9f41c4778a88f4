package org.yangguang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time passwords are those of RFC 6238. */
class OneTimePasswordTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "HmacSHA1, 12345678901234567890, 59, 94287082",
        "HmacSHA256, 12345678901234567890123456789012, 59, 46119246",
        "HmacSHA512, 1234567890123456789012345678901234567890123456789012345678901234, 59, 90693936",
        "HmacSHA1, 12345678901234567890, 1111111109, 07081804",
        "HmacSHA256, 12345678901234567890123456789012, 1111111109, 68084774",
        "HmacSHA512, 1234567890123456789012345678901234567890123456789012345678901234, 1111111109, 25091201",
        "HmacSHA1, 12345678901234567890, 1111111111, 14050471",
        "HmacSHA1, 12345678901234567890, 1234567890, 89005924",
        "HmacSHA1, 12345678901234567890, 2000000000, 69279037",
        "HmacSHA1, 12345678901234567890, 20000000000, 65353130",
        "HmacSHA512, 1234567890123456789012345678901234567890123456789012345678901234, 20000000000, 47863826",
    })
    void matchesTheVectorsOfTheStandard(
            String algorithm, String secret, long second, String expected) {
        long step = OneTimePassword.stepAt(Instant.ofEpochSecond(second));
        assertThat(
                        OneTimePassword.of(
                                algorithm, secret.getBytes(StandardCharsets.US_ASCII), step, 8))
                .isEqualTo(expected);
    }

    @Test
    void acceptsOneStepEitherSideAndNoMore() {
        long here = OneTimePassword.stepAt(NOW);
        for (long step = here - 3; step <= here + 3; step++) {
            var accepted =
                    OneTimePassword.accept(
                            SECRET, OneTimePassword.of("HmacSHA1", SECRET, step, 6), NOW, 0);
            assertThat(accepted.isPresent())
                    .as("step %s", step - here)
                    .isEqualTo(Math.abs(step - here) <= 1);
        }
    }

    @Test
    void acceptsACodeOnlyOnce() {
        String code = OneTimePassword.of("HmacSHA1", SECRET, OneTimePassword.stepAt(NOW), 6);
        var used = OneTimePassword.accept(SECRET, code, NOW, 0);
        assertThat(used).isPresent();
        assertThat(OneTimePassword.accept(SECRET, code, NOW, used.getAsLong())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String text, String expected) {
        assertThat(OneTimePassword.base32(text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(expected);
    }
}
