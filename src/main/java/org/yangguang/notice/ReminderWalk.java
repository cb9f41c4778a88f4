package org.yangguang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.Role;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.notice.Escalation.Stage;
import org.yangguang.notice.Recipient.Holders;
import org.yangguang.notice.Reminders.Due;
import org.yangguang.org.Agencies;
import org.yangguang.org.AgencyId;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/**
 * Walks over all that is due, once each working day for each agency, and tells who should know
 * (到期提醒与逾期上报). What was due to be told while the program was away is told on the next walk, for a
 * rung once reached stays reached.
 */
@Component
class ReminderWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWalk.class);

    private final JdbcReminderWalks walks;
    private final List<Reminders.Source> sources;
    private final List<Reminders.Daily> daily;
    private final Notices notices;
    private final Accounts accounts;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Escalation escalation;
    private final InnerReminding inner;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    ReminderWalk(
            JdbcReminderWalks walks,
            List<Reminders.Source> sources,
            List<Reminders.Daily> daily,
            Notices notices,
            Accounts accounts,
            Agencies agencies,
            TransactionTemplate transaction,
            NoticeSettings settings,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.walks = walks;
        this.sources = sources;
        this.daily = daily;
        this.notices = notices;
        this.accounts = accounts;
        this.agencies = agencies;
        this.transaction = transaction;
        this.escalation = settings.escalation();
        this.inner = settings.innerReminding();
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Walks for every agency; what goes wrong in one leaves the others alone. */
    void walk() {
        for (var agency : agencies.all()) {
            try {
                walk(agency.id());
            } catch (RuntimeException fault) {
                LOG.error("reminders of agency {} failed and are tried again", agency.id(), fault);
            }
        }
    }

    /** Says how many were told; nobody when the day is walked already, or is a day off. */
    int walk(AgencyId agency) {
        var today = ChinaTime.today(clock);
        if (!calendars.current().isWorkingDay(today)) {
            return 0;
        }
        return transaction.execute(
                _ ->
                        walks.claim(agency, today)
                                ? remindOfAll(agency, today) + tellNews(agency, today)
                                : 0);
    }

    private int remindOfAll(AgencyId agency, LocalDate today) {
        return sources.stream()
                .flatMap(source -> source.notDone(agency).stream())
                .filter(due -> isKnown(due.dueOn()))
                .mapToInt(due -> remind(agency, due, today))
                .sum();
    }

    private int tellNews(AgencyId agency, LocalDate today) {
        return daily.stream()
                .flatMap(one -> one.on(today, agency).stream())
                .mapToInt(news -> notices.tell(news.recipient(), news.notice()))
                .sum();
    }

    /**
     * A day beyond the calendars.current() is too far to remind of, one before it was overdue long
     * ago.
     */
    private boolean isKnown(LocalDate day) {
        return !day.isBefore(calendars.current().first())
                && !day.isAfter(calendars.current().last());
    }

    private int remind(AgencyId agency, Due due, LocalDate today) {
        int told = 0;
        for (var stage : reached(due, today)) {
            var notice = notice(due, stage, today);
            told += notices.tell(new Holders(agency, present(agency, stage.role())), notice);
            for (var one : due.own()) {
                told += notices.tell(one, notice);
            }
        }
        return told;
    }

    private List<Stage> reached(Due due, LocalDate today) {
        return due.inner()
                ? inner.reachedOn(today, due.dueOn(), calendars.current())
                : escalation.reachedOn(today, due.dueOn(), calendars.current());
    }

    /** The role itself, or the next above it that somebody holds. */
    private Role present(AgencyId agency, Role role) {
        return Escalation.fromUp(role).stream()
                .filter(one -> !accounts.withRole(agency, one).isEmpty())
                .findFirst()
                .orElse(role);
    }

    private Notice notice(Due due, Stage stage, LocalDate today) {
        int days = calendars.current().workingDaysBetween(today, due.dueOn());
        boolean late = today.isAfter(due.dueOn());
        var subject =
                words.of(
                        Locale.SIMPLIFIED_CHINESE,
                        late
                                ? "notice.reminder.late"
                                : days == 0 ? "notice.reminder.today" : "notice.reminder.left",
                        due.subject(),
                        Math.abs(days),
                        due.dueOn().toString());
        return new Notice(
                late ? "notice.kind.late" : "notice.kind.reminder",
                subject,
                "",
                due.link(),
                String.join(":", List.of("due", due.id(), due.dueOn().toString(), stage.name())));
    }
}
