package org.yangguang.calendar;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * The calendar in force, kept in memory: whoever asks gets it without a word to the database. This
 * node reads it anew when it loads an arrangement itself, and looks every few seconds whether
 * another node did.
 */
@Component
class LiveCalendars implements Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCalendars.class);

    private final JdbcArrangements arrangements;
    private final AtomicReference<ArrangementBook> book;
    private volatile boolean reachable = true;

    LiveCalendars(JdbcArrangements arrangements) {
        this.arrangements = arrangements;
        this.book = new AtomicReference<>(arrangements.book());
    }

    @Override
    public WorkingCalendar current() {
        return book().calendar();
    }

    /** The arrangements that this node counts with. */
    ArrangementBook book() {
        return book.get();
    }

    /** Takes over what was loaded since, here or on another node. */
    void refresh() {
        try {
            long edition = arrangements.edition();
            if (edition != book().edition()) {
                book.set(arrangements.book());
                LOG.info("working calendar is now edition {}", edition);
            }
            reachable = true;
        } catch (DataAccessException away) {
            if (reachable) {
                LOG.warn("the working calendar cannot be read and stays as it is: {}", "" + away);
            }
            reachable = false;
        }
    }
}
