package org.yangguang.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yangguang.identity.AccountId;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.org.AgencyId;

/**
 * A module with open cases whose dates follow the working calendar (随工作日历变动的期限). The calendar asks
 * what an arrangement would move, and tells what it moved.
 */
public interface DatedCases {

    /** Names these cases among those of other modules, such as {@code requests}. */
    String name();

    /** What they are called, in Chinese. */
    String label();

    /** The page of one of them at the desk. */
    String url(UUID caseId);

    /**
     * Who may see a single one of them in his agency: a {@link org.yangguang.identity.Permission}.
     */
    String permission();

    /**
     * Open cases in the order of their ids, after that one.
     *
     * @param agency of this agency; of all when empty
     */
    List<OpenCase> open(Optional<AgencyId> agency, Optional<UUID> after, int most);

    /** The same of all agencies, held against changes until the caller's transaction ends. */
    List<OpenCase> hold(Optional<UUID> after, int most);

    /**
     * Stores the dates that the case has by the changed calendar, and tells in its history which of
     * them moved; in the caller's transaction.
     *
     * @param one one of those that {@link #hold} gave
     * @param moved none when the calendar moved nothing that was told before
     */
    void follow(OpenCase one, CalendarChange change, List<MovedDate> moved);

    /** An open case. */
    interface OpenCase {

        UUID id();

        AgencyId agency();

        /** Its number, which names no person. */
        String number();

        /** Since when it is registered: later than a change, it never had the dates before. */
        Instant registeredAt();

        /** Whose it is, where one person is responsible for it. */
        Optional<AccountId> responsible();

        /** The dates it has by a calendar. */
        List<DueDate> dates(WorkingCalendar calendar);

        /** Whether these needed a year whose arrangement is not published (暂计). */
        boolean isProvisional(WorkingCalendar calendar);
    }

    /**
     * A date that somebody must keep.
     *
     * @param what names it within its case, such as {@code ANSWER}
     * @param label what it is, in Chinese
     */
    record DueDate(String what, String label, LocalDate on) {}

    /** A date that moved. */
    record MovedDate(String what, String label, LocalDate from, LocalDate to) {}

    /**
     * An arrangement that was loaded or revoked.
     *
     * @param entry its number in the order of loading
     * @param notice its number as quoted to a reader (文号)
     */
    record CalendarChange(
            long entry,
            String notice,
            WorkingCalendar after,
            String by,
            LocalDate on,
            Instant at) {}
}
