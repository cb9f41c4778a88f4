package org.yangguang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yangguang.YangguangTest;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.People;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** People are reminded of next year's arrangement in time. */
@YangguangTest
class MissingArrangementTests {

    @Autowired Agencies agencies;
    @Autowired Accounts accounts;
    @Autowired CurrentPerson person;
    @Autowired Sight sight;
    @Autowired Words words;

    @ParameterizedTest
    @CsvSource({
        "2026-11-14, ''",
        "2026-11-15, 2027",
        "2026-12-31, 2027",
        "2027-01-04, 2027",
        "2026-03-02, ''",
        "2025-12-01, ''",
    })
    void looksForTheNextYearFromTheMiddleOfNovember(String today, String year) {
        assertThat(on(today, WorkingCalendar::published).year().map(String::valueOf).orElse(""))
                .isEqualTo(year);
    }

    @Test
    void isQuietOnceTheNoticeIsLoaded() {
        var with2027 =
                WorkingCalendar.published()
                        .with(
                                new Arrangement(
                                        2027,
                                        "示例",
                                        LocalDate.of(2026, 11, 2),
                                        Optional.empty(),
                                        true,
                                        ArrangementFile.read(Arrangements.daysOf2027()).days()));
        assertThat(on("2026-12-01", () -> with2027).year()).isEmpty();
    }

    /** A fortnight on and on; only once the year has begun is anybody late. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-20",
        "2026-11-20, 2026-11-20",
        "2026-11-23, 2026-12-04",
        "2026-12-07, 2026-12-18",
        "2026-12-21, 2026-12-31",
        "2027-01-05, 2026-12-31",
    })
    void fixesADayByWhichItShouldBeLoaded(String today, LocalDate dueOn) {
        var main = agencies.main().orElseGet(() -> People.agency(agencies));
        assertThat(on(today, WorkingCalendar::published).notDone(main.id()))
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.subject()).isEqualTo("2027 年放假安排的装入");
                            assertThat(due.dueOn()).isEqualTo(dueOn);
                        });
    }

    @Test
    void remindsTheAgencyWhoseSiteThisIsAlone() {
        var _ = agencies.main().orElseGet(() -> People.agency(agencies));
        var other = People.agency(agencies);
        assertThat(on("2026-12-01", WorkingCalendar::published).notDone(other.id()))
                .extracting(Reminders.Due::subject)
                .isEmpty();
    }

    private MissingArrangement on(String today, Calendars calendars) {
        var noon = LocalDate.parse(today).atTime(12, 0).atZone(ChinaTime.ZONE).toInstant();
        return new MissingArrangement(
                calendars,
                new CalendarSettings(
                        false, Duration.ofSeconds(2), Duration.ofMinutes(1), MonthDay.of(11, 15)),
                agencies,
                accounts,
                person,
                sight,
                words,
                Clock.fixed(noon, ChinaTime.ZONE));
    }
}
