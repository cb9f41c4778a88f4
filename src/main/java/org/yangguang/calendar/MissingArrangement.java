package org.yangguang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Account;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Reminders;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.DeskTask;
import org.yangguang.shared.web.Words;

/**
 * Next year's arrangement is missing (下年放假安排尚未装入): from the middle of November on the disclosure
 * office of the agency whose site this is and the system administrator are reminded every
 * fortnight, and after New Year the notice is late.
 */
@Component
class MissingArrangement implements Reminders.Source, DeskTask.Source {

    private static final String PAGE = "/desk/calendar";

    /** Working days from the first reminder to the day by which it should be loaded, and on. */
    private static final int STEP = 10;

    private final Calendars calendars;
    private final CalendarSettings settings;
    private final Agencies agencies;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Sight sight;
    private final Words words;
    private final Clock clock;

    MissingArrangement(
            Calendars calendars,
            CalendarSettings settings,
            Agencies agencies,
            Accounts accounts,
            CurrentPerson person,
            Sight sight,
            Words words,
            Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.agencies = agencies;
        this.accounts = accounts;
        this.person = person;
        this.sight = sight;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The year whose arrangement should be looked for: this one while it has none, and from that
     * day in November on the next.
     */
    Optional<Integer> year() {
        var today = ChinaTime.today(clock);
        var calendar = calendars.current();
        int next = today.getYear() + 1;
        if (!calendar.covers(today.getYear())) {
            return Optional.of(today.getYear());
        }
        return today.isBefore(settings.remindFrom().atYear(today.getYear()))
                        || calendar.covers(next)
                        || next > calendar.last().getYear()
                ? Optional.empty()
                : Optional.of(next);
    }

    @Override
    public List<Reminders.Due> notDone(AgencyId agency) {
        if (agencies.main().filter(main -> main.id().equals(agency)).isEmpty()) {
            return List.of();
        }
        return year()
                .map(
                        year ->
                                new Reminders.Due(
                                        "calendar:" + year,
                                        words.of(
                                                Locale.SIMPLIFIED_CHINESE,
                                                "calendar.missing.due",
                                                year + ""),
                                        PAGE,
                                        dueOn(year),
                                        accounts.withRole(agency, Role.SYSTEM_ADMIN).stream()
                                                .findFirst()
                                                .map(Account::id)))
                .stream()
                .toList();
    }

    @Override
    public List<DeskTask> waiting() {
        if (!person.may(Permission.CALENDAR_ARRANGE) || !sight.mayForAll()) {
            return List.of();
        }
        return year()
                .map(
                        year ->
                                new DeskTask(
                                        "calendar.title",
                                        words.of(
                                                Locale.SIMPLIFIED_CHINESE,
                                                "calendar.missing.due",
                                                year + ""),
                                        PAGE,
                                        Optional.of(dueOn(year)),
                                        "",
                                        ""))
                .stream()
                .toList();
    }

    /** Moves on by a fortnight as long as the year has not begun, so that nobody is late before. */
    private LocalDate dueOn(int year) {
        var today = ChinaTime.today(clock);
        var last = LocalDate.of(year - 1, 12, 31);
        var due =
                calendars
                        .current()
                        .addWorkingDays(
                                settings.remindFrom().atYear(year - 1).minusDays(1), STEP / 2);
        while (due.isBefore(today) && due.isBefore(last)) {
            due = calendars.current().addWorkingDays(due, STEP);
        }
        return due.isAfter(last) ? last : due;
    }
}
