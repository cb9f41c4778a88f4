package org.yangguang.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yangguang.calendar.DatedCases.CalendarChange;
import org.yangguang.calendar.DatedCases.MovedDate;
import org.yangguang.calendar.DatedCases.OpenCase;
import org.yangguang.calendar.JdbcRecounts.Recount;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.shared.ChinaTime;

/**
 * Lets the open cases follow a changed calendar (重新计算), some at a time, each some in a transaction
 * of its own with the mark of how far it got. Killed anywhere, the work goes on after the last
 * mark, here or on another node; no date is told twice.
 */
@Component
class Recounting {

    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final int BATCH = 200;

    private final JdbcRecounts recounts;
    private final JdbcMoves moves;
    private final LiveCalendars calendars;
    private final List<DatedCases> sources;
    private final MoveNotices notices;
    private final TransactionTemplate transaction;
    private final CalendarSettings settings;
    private final Clock clock;

    Recounting(
            JdbcRecounts recounts,
            JdbcMoves moves,
            LiveCalendars calendars,
            List<DatedCases> sources,
            MoveNotices notices,
            TransactionTemplate transaction,
            CalendarSettings settings,
            Clock clock) {
        this.recounts = recounts;
        this.moves = moves;
        this.calendars = calendars;
        this.sources = sources;
        this.notices = notices;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does all that waits; what goes wrong is tried again the next time. */
    void run() {
        try {
            while (step()) {
                // the next some
            }
        } catch (RuntimeException fault) {
            LOG.error("recounting the dates of open cases failed and is tried again", fault);
        }
    }

    /** Does the next some; false when nothing waits. */
    boolean step() {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            var work = recounts.claim(clock.instant());
                            work.ifPresent(this::some);
                            return work.isPresent();
                        }));
    }

    private void some(Recount work) {
        if (calendars.book().edition() < work.entry()) {
            calendars.refresh();
        }
        var book = calendars.book();
        boolean overtaken = work.pass() > 1 && book.edition() > work.entry();
        var source = sources.stream().filter(one -> one.name().equals(work.source())).findFirst();
        if (overtaken || source.isEmpty()) {
            recounts.done(work, clock.instant());
            return;
        }
        var entry = book.entry(work.entry()).orElseThrow();
        var now = clock.instant();
        var change =
                new CalendarChange(
                        entry.number(),
                        MoveNotices.cited(entry),
                        book.upTo(entry.number()).calendar(),
                        entry.by().name(),
                        ChinaTime.dateOf(now),
                        now);
        follow(work, source.get(), change, entry, book.upTo(entry.number() - 1).calendar());
    }

    private void follow(
            Recount work,
            DatedCases source,
            CalendarChange change,
            ArrangementEntry entry,
            WorkingCalendar before) {
        var cases = source.hold(work.after(), BATCH);
        int failed = 0;
        for (var one : cases) {
            var moved = moved(source, one, entry, before, change.after());
            if (moved.isPresent()) {
                follow(source, one, change, moved.get());
            } else {
                failed++;
            }
        }
        if (!cases.isEmpty()) {
            boolean first = work.pass() == 1;
            recounts.reached(
                    work, cases.getLast().id(), first ? cases.size() : 0, first ? failed : 0);
        }
        if (cases.size() < BATCH) {
            over(work, source, entry);
        }
    }

    /**
     * Empty when the case cannot be counted: it keeps its dates, and somebody has to look at it.
     */
    private static Optional<List<MovedDate>> moved(
            DatedCases source,
            OpenCase one,
            ArrangementEntry entry,
            WorkingCalendar before,
            WorkingCalendar after) {
        try {
            var moved = DateMoves.of(one, before, after);
            boolean had = one.registeredAt().isBefore(entry.by().at());
            return Optional.of(had ? moved : List.of());
        } catch (RuntimeException fault) {
            LOG.error("{} {} cannot be counted", source.name(), one.id(), fault);
            return Optional.empty();
        }
    }

    private void follow(
            DatedCases source, OpenCase one, CalendarChange change, List<MovedDate> moved) {
        var told = new ArrayList<MovedDate>();
        for (var date : moved) {
            if (moves.add(change.entry(), source.name(), one, date, change.at())) {
                told.add(date);
            }
        }
        source.follow(one, change, told);
        if (!told.isEmpty()) {
            notices.tellTheResponsible(source, one, change, told);
        }
    }

    private void over(Recount work, DatedCases source, ArrangementEntry entry) {
        if (work.pass() > 1) {
            recounts.done(work, clock.instant());
            return;
        }
        notices.tellTheOffices(source, entry);
        recounts.again(work, clock.instant().plus(settings.settling()));
    }
}
