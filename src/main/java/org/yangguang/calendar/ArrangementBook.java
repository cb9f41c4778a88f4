package org.yangguang.calendar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.law.calendar.ArrangedDay;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementCheck;
import org.yangguang.law.calendar.WorkingCalendar;

/**
 * All that is known here of arrangements (放假安排簿): those that come with the program, and every
 * loading in its order. What is in force follows from it, now and after any earlier loading.
 */
final class ArrangementBook {

    /** How a notice stands. */
    enum State {
        /** It decides days (有效). */
        IN_FORCE,
        /** Another stands in its place (已被取代). */
        REPLACED,
        /** It was a mistake (已撤销). */
        REVOKED,
        /** It only revokes another. */
        REVOKING
    }

    /**
     * A notice with its place in the book.
     *
     * @param entry how it was loaded; empty when it comes with the program
     */
    record Noted(
            NoticeKey key, Arrangement arrangement, Optional<ArrangementEntry> entry, State state) {

        Kind kind() {
            return entry.map(ArrangementEntry::kind)
                    .orElse(arrangement.amends().isPresent() ? Kind.AMENDMENT : Kind.YEARLY);
        }

        boolean isInForce() {
            return state == State.IN_FORCE;
        }

        /** A yearly notice that covers its year. */
        boolean isYearInForce(int year) {
            return isInForce() && kind() == Kind.YEARLY && arrangement.year() == year;
        }
    }

    private static final List<Arrangement> PUBLISHED = WorkingCalendar.published().arrangements();

    private final List<ArrangementEntry> entries;
    private final Map<NoticeKey, Noted> notices;
    private final WorkingCalendar calendar;

    private ArrangementBook(List<ArrangementEntry> entries) {
        this.entries = List.copyOf(entries);
        this.notices = noted(this.entries);
        this.calendar = entries.isEmpty() ? WorkingCalendar.published() : inForce();
    }

    /** The book with these loadings, in their order. */
    static ArrangementBook of(List<ArrangementEntry> entries) {
        return new ArrangementBook(entries);
    }

    /** The book as it was once this loading counted; 0 is before the first. */
    ArrangementBook upTo(long number) {
        return of(entries.stream().filter(entry -> entry.number() <= number).toList());
    }

    /** The book as it would be with one more loading. */
    ArrangementBook with(ArrangementEntry entry) {
        return of(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** The number of the last loading: two nodes with the same count with the same calendar. */
    long edition() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Optional<ArrangementEntry> entry(long number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }

    Optional<Noted> find(NoticeKey key) {
        return Optional.ofNullable(notices.get(key));
    }

    /** Every notice, of the newest year and of these the newest first. */
    List<Noted> newestFirst() {
        return notices.values().stream()
                .sorted(
                        Comparator.comparingInt((Noted noted) -> noted.arrangement().year())
                                .thenComparingLong(
                                        noted ->
                                                noted.entry()
                                                        .map(ArrangementEntry::number)
                                                        .orElse(0L))
                                .thenComparing(noted -> noted.arrangement().issuedOn())
                                .reversed())
                .toList();
    }

    /** The notices on a year that decide days, the yearly one first. */
    List<Noted> inForceOf(int year) {
        return notices.values().stream()
                .filter(noted -> noted.isInForce() && noted.arrangement().year() == year)
                .sorted(Comparator.comparing(noted -> noted.kind() != Kind.YEARLY))
                .toList();
    }

    /** The days that the notices on a year decide together, without this one. */
    List<ArrangedDay> daysOf(int year, Optional<NoticeKey> without) {
        return inForceOf(year).stream()
                .filter(noted -> without.filter(noted.key()::equals).isEmpty())
                .map(Noted::arrangement)
                .sorted(Comparator.comparing(Arrangement::issuedOn))
                .map(Arrangement::days)
                .reduce(List.of(), ArrangementCheck::amended);
    }

    private WorkingCalendar inForce() {
        return WorkingCalendar.of(
                notices.values().stream()
                        .filter(Noted::isInForce)
                        .map(Noted::arrangement)
                        .toList());
    }

    /**
     * A revocation undoes a loading wholly: what that one replaced counts again. So the loadings
     * are read from the last to the first.
     */
    private static Map<NoticeKey, Noted> noted(List<ArrangementEntry> entries) {
        Set<NoticeKey> revoked = new HashSet<>();
        Set<NoticeKey> replaced = new HashSet<>();
        var states = new HashMap<NoticeKey, State>();
        for (var entry : entries.reversed()) {
            if (entry.isRevocation()) {
                states.put(entry.key(), State.REVOKING);
                entry.replaces().ifPresent(revoked::add);
            } else if (revoked.contains(entry.key())) {
                states.put(entry.key(), State.REVOKED);
            } else {
                states.put(
                        entry.key(),
                        replaced.contains(entry.key()) ? State.REPLACED : State.IN_FORCE);
                entry.replaces().ifPresent(replaced::add);
            }
        }
        var notices = new LinkedHashMap<NoticeKey, Noted>();
        for (var arrangement : PUBLISHED) {
            var key = new NoticeKey.Published(arrangement.notice());
            var state = replaced.contains(key) ? State.REPLACED : State.IN_FORCE;
            notices.put(key, new Noted(key, arrangement, Optional.empty(), state));
        }
        for (var entry : entries) {
            notices.put(
                    entry.key(),
                    new Noted(
                            entry.key(),
                            entry.arrangement(),
                            Optional.of(entry),
                            states.getOrDefault(entry.key(), State.IN_FORCE)));
        }
        return notices;
    }
}
