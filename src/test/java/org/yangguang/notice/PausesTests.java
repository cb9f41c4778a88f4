package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tried less and less often, and long enough. */
class PausesTests {

    @Test
    void growFromAMinute() {
        var pauses =
                IntStream.range(1, Pauses.MOST_TRIES)
                        .mapToObj(tries -> Pauses.after(tries).orElseThrow())
                        .toList();
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void outlastADayWithoutServer() {
        var together =
                IntStream.range(1, Pauses.MOST_TRIES)
                        .mapToObj(tries -> Pauses.after(tries).orElseThrow())
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(together).isGreaterThan(Duration.ofHours(40));
    }

    @Test
    void end() {
        assertThat(Pauses.after(Pauses.MOST_TRIES)).isEmpty();
        assertThat(Pauses.after(Pauses.MOST_TRIES + 1)).isEmpty();
    }
}
