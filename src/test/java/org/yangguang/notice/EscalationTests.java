package org.yangguang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Escalation.Stage;

/** Who should know on which day; due on Friday 2026-03-13. */
class EscalationTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    private static final LocalDate DUE = LocalDate.of(2026, 3, 13);

    private final Escalation escalation = new Escalation(List.of(5, 3, 1), 3, 5);

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, ''",
        "2026-03-06, before-5 DISCLOSURE_OFFICE",
        "2026-03-09, before-5 DISCLOSURE_OFFICE",
        "2026-03-10, before-3 DISCLOSURE_OFFICE",
        "2026-03-11, before-3 DISCLOSURE_OFFICE",
        "2026-03-12, before-1 DISCLOSURE_OFFICE",
        "2026-03-13, before-1 DISCLOSURE_OFFICE",
        "2026-03-14, late DISCLOSURE_HEAD",
        "2026-03-16, late DISCLOSURE_HEAD",
        "2026-03-17, late DISCLOSURE_HEAD",
        "2026-03-18, late DISCLOSURE_HEAD + late-deputy DEPUTY_LEADER",
        "2026-03-19, late DISCLOSURE_HEAD + late-deputy DEPUTY_LEADER",
        "2026-03-20, late DISCLOSURE_HEAD + late-deputy DEPUTY_LEADER + late-leader LEADER",
        "2026-05-29, late DISCLOSURE_HEAD + late-deputy DEPUTY_LEADER + late-leader LEADER"
    })
    void climbsByWorkingDays(LocalDate today, String expected) {
        assertThat(
                        escalation.reachedOn(today, DUE, CALENDAR).stream()
                                .map(stage -> stage.name() + " " + stage.role())
                                .collect(Collectors.joining(" + ")))
                .isEqualTo(expected);
    }

    @Test
    void neverTakesARungBack() {
        var reached = List.<Stage>of();
        for (var day = DUE.plusDays(1); day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
            var now = escalation.reachedOn(day, DUE, CALENDAR);
            assertThat(now).containsAll(reached);
            reached = now;
        }
    }

    @Test
    void turnsToTheNextAbove() {
        assertThat(Escalation.fromUp(Role.DISCLOSURE_HEAD))
                .containsExactly(Role.DISCLOSURE_HEAD, Role.DEPUTY_LEADER, Role.LEADER);
    }
}
