package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.shared.ChinaTime;

/** Nobody is written to at night. */
class QuietHoursTests {

    @ParameterizedTest
    @CsvSource({
        // over midnight, as usual
        "21:00, 08:00, 2026-03-02T20:59:59, 2026-03-02T20:59:59",
        "21:00, 08:00, 2026-03-02T21:00:00, 2026-03-03T08:00:00",
        "21:00, 08:00, 2026-03-02T23:30:00, 2026-03-03T08:00:00",
        "21:00, 08:00, 2026-03-03T00:00:00, 2026-03-03T08:00:00",
        "21:00, 08:00, 2026-03-03T07:59:59, 2026-03-03T08:00:00",
        "21:00, 08:00, 2026-03-03T08:00:00, 2026-03-03T08:00:00",
        // within a day
        "12:00, 14:00, 2026-03-02T11:59:59, 2026-03-02T11:59:59",
        "12:00, 14:00, 2026-03-02T12:30:00, 2026-03-02T14:00:00",
        "12:00, 14:00, 2026-03-02T14:00:00, 2026-03-02T14:00:00",
        // the same time twice: none
        "00:00, 00:00, 2026-03-02T03:00:00, 2026-03-02T03:00:00",
        "21:00, 21:00, 2026-03-02T21:00:00, 2026-03-02T21:00:00"
    })
    void putsOffUntilTheyAreOver(
            LocalTime from, LocalTime until, LocalDateTime wanted, LocalDateTime goes) {
        var moment = wanted.atZone(ChinaTime.ZONE).toInstant();
        assertThat(new QuietHours(from, until).earliest(moment))
                .isEqualTo(goes.atZone(ChinaTime.ZONE).toInstant());
    }
}
