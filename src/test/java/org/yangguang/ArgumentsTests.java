package org.yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void takesValuesBehindASpaceOrAnEqualsSign() {
        var given =
                arguments("requests", "--data", "/a b", "--agency=X=1", "file.csv", "--dry-run");

        assertThat(given).isPresent();
        assertThat(given.get().words()).isEqualTo(List.of("requests", "file.csv"));
        assertThat(given.get().value("--data")).contains("/a b");
        assertThat(given.get().value("--agency")).contains("X=1");
        assertThat(given.get().has("--dry-run")).isTrue();
    }

    @Test
    void understandsNothingUnknownAndNoHalfOption() {
        assertThat(arguments("--colour", "red")).isEmpty();
        assertThat(arguments("requests", "--agency")).isEmpty();
        assertThat(arguments("--dry-run=no")).isEmpty();
    }

    private static Optional<Arguments> arguments(String... args) {
        return Arguments.of(args, Set.of("--agency", "--data"), Set.of("--dry-run"));
    }
}
