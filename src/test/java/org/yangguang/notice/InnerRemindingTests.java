package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.law.calendar.WorkingCalendar;

/** Who should know of a day of the house's own; due on Friday 2026-03-13. */
class InnerRemindingTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 13);

    @ParameterizedTest
    @CsvSource({
        "2026-03-11, ''",
        "2026-03-12, before-1 DISCLOSURE_OFFICE",
        "2026-03-13, before-1 DISCLOSURE_OFFICE",
        "2026-03-14, late DISCLOSURE_OFFICE",
        "2026-03-17, late DISCLOSURE_OFFICE",
        "2026-03-18, late DISCLOSURE_OFFICE + late-head DISCLOSURE_HEAD",
        "2026-05-29, late DISCLOSURE_OFFICE + late-head DISCLOSURE_HEAD"
    })
    void neverClimbsToTheLeaders(LocalDate today, String expected) {
        var reached =
                new InnerReminding(List.of(1), 3)
                        .reachedOn(today, DUE, WorkingCalendar.published());
        assertThat(
                        reached.stream()
                                .map(stage -> stage.name() + " " + stage.role())
                                .collect(Collectors.joining(" + ")))
                .isEqualTo(expected);
    }
}
