package org.yangguang.law.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calendar of working days (工作日历): which days count, and counting with them.
 *
 * <p>Known are the years with a published arrangement. For later years the days off that stand in
 * the law itself are used, and every result that needed one is provisional.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar PUBLISHED = of(PublishedArrangements.load());

    private final List<Arrangement> arrangements;
    private final List<Day> days;
    private final LocalDate first;

    /** How many working days lie in the first i days: the difference of two is a count. */
    private final int[] workingDaysBefore;

    /** The same of days whose arrangement is not published. */
    private final int[] provisionalBefore;

    private WorkingCalendar(List<Arrangement> arrangements) {
        this.arrangements = arrangements;
        this.days = new CalendarDays(arrangements).list();
        this.first = days.getFirst().on();
        this.workingDaysBefore = new int[days.size() + 1];
        this.provisionalBefore = new int[days.size() + 1];
        for (int i = 0; i < days.size(); i++) {
            workingDaysBefore[i + 1] = workingDaysBefore[i] + (days.get(i).isWorking() ? 1 : 0);
            provisionalBefore[i + 1] = provisionalBefore[i] + (days.get(i).provisional() ? 1 : 0);
        }
    }

    /** The calendar of all arrangements that come with the program, amendments included. */
    public static WorkingCalendar published() {
        return PUBLISHED;
    }

    /** A calendar of these arrangements; of two on one day, the later issued decides. */
    public static WorkingCalendar of(List<Arrangement> arrangements) {
        return new WorkingCalendar(
                arrangements.stream().sorted(Comparator.comparing(Arrangement::issuedOn)).toList());
    }

    /** This calendar and a newly published arrangement. */
    public WorkingCalendar with(Arrangement arrangement) {
        return of(Stream.concat(arrangements.stream(), Stream.of(arrangement)).toList());
    }

    /** The calendar as an office knew it on a day, before what was published later. */
    public WorkingCalendar asKnownOn(LocalDate day) {
        var known = new ArrayList<>(arrangements);
        boolean later = known.removeIf(arrangement -> arrangement.issuedOn().isAfter(day));
        return later ? of(known) : this;
    }

    /** What the calendar rests on, in order of issue. */
    public List<Arrangement> arrangements() {
        return arrangements;
    }

    /** Whether the year's own arrangement is published; days alone do not tell. */
    public boolean covers(int year) {
        return Arrangement.coveredYears(arrangements).contains(year);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return days.getLast().on();
    }

    /** The day with its kind and the reason for it. */
    public Day on(LocalDate date) {
        return days.get(place(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return on(date).isWorking();
    }

    /** Whether any day after {@code start} up to {@code end} lies in a year without arrangement. */
    public boolean isProvisional(LocalDate start, LocalDate end) {
        return end.isAfter(start)
                && provisionalBefore[place(end) + 1] > provisionalBefore[place(start) + 1];
    }

    /** The n-th working day strictly after the start (期间开始的当日不计入，民法典第二百零一条). */
    public LocalDate addWorkingDays(LocalDate start, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot count " + n + " working days");
        }
        LocalDate day = start;
        for (int left = n; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th day after the start, moved off days off (民法典第二百零三条). */
    public LocalDate addNaturalDays(LocalDate start, int n) {
        return rollForward(start.plusDays(n));
    }

    /**
     * The corresponding day m months later, or the month's last, moved off days off (民法典第二百零二条).
     */
    public LocalDate addMonths(LocalDate start, int m) {
        return rollForward(start.plusMonths(m));
    }

    /**
     * The day itself if worked, else the next working day: a make-up Saturday is one (民法典第二百零三条).
     */
    public LocalDate rollForward(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Working days after {@code start} up to and including {@code end}. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workingDaysBetween(end, start);
        }
        return workingDaysBefore[place(end) + 1] - workingDaysBefore[place(start) + 1];
    }

    private int place(LocalDate date) {
        long place = ChronoUnit.DAYS.between(first, date);
        if (place < 0 || place >= days.size()) {
            throw new DateOutOfRange(date, first, last());
        }
        return (int) place;
    }
}
