package org.yangguang.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yangguang.audit.AuditTrail;
import org.yangguang.calendar.ArrangementBook.Noted;
import org.yangguang.calendar.ArrangementEntry.By;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.Refusal;

/**
 * Loads an arrangement of holidays (装入放假安排) or revokes a loading: the notice and its days are
 * stored, every node counts with them within seconds, and the open cases follow.
 */
@Service
class Loading {

    private static final int LONGEST_REASON = 500;

    private final JdbcArrangements arrangements;
    private final JdbcRecounts recounts;
    private final LiveCalendars calendars;
    private final List<DatedCases> sources;
    private final Sight sight;
    private final AuditTrail audit;
    private final CurrentPerson person;
    private final Clock clock;

    Loading(
            JdbcArrangements arrangements,
            JdbcRecounts recounts,
            LiveCalendars calendars,
            List<DatedCases> sources,
            Sight sight,
            AuditTrail audit,
            CurrentPerson person,
            Clock clock) {
        this.arrangements = arrangements;
        this.recounts = recounts;
        this.calendars = calendars;
        this.sources = sources;
        this.sight = sight;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** What was typed, with everything that is wrong with it. */
    Proposal proposal(Map<String, String> typed) {
        return Proposal.read(typed, calendars.book(), ChinaTime.today(clock));
    }

    /** The calendar as it would be with the proposal. */
    ArrangementBook with(Proposal proposal) {
        var book = calendars.book();
        return book.with(proposal.entry(book, "-", by()));
    }

    /** The calendar as it would be without that loading. */
    ArrangementBook without(Noted noted) {
        var book = calendars.book();
        return book.with(revocation(book, noted, "-"));
    }

    /**
     * Loads what was typed, if it is what was previewed.
     *
     * @return its number in the order of loading
     */
    @Transactional
    long load(Map<String, String> typed) {
        sight.requireForAll();
        arrangements.queue();
        var book = arrangements.book();
        var proposal = Proposal.read(typed, book, ChinaTime.today(clock));
        proposal.requireSound();
        var reason = reason(typed);
        if (!proposal.remarks().isEmpty() && typed.getOrDefault("confirmed", "").isEmpty()) {
            throw new InvalidInput(List.of(FieldFault.of("confirmed", "calendar.confirm")));
        }
        requirePreviewed(typed, proposal.fingerprint(book));
        return stored(proposal.entry(book, reason, by()), "calendar.loaded");
    }

    /** Revokes a loading: what was in force before it is in force again. */
    @Transactional
    long revoke(long number, Map<String, String> typed) {
        sight.requireForAll();
        arrangements.queue();
        var book = arrangements.book();
        var noted = revocable(book, number);
        var reason = reason(typed);
        requirePreviewed(typed, fingerprint(book, noted));
        return stored(revocation(book, noted, reason), "calendar.revoked");
    }

    /** The loading, if it can be revoked. */
    Noted revocable(long number) {
        return revocable(calendars.book(), number);
    }

    String fingerprint(Noted noted) {
        return fingerprint(calendars.book(), noted);
    }

    private static String fingerprint(ArrangementBook book, Noted noted) {
        return Proposal.fingerprint(book.edition() + " revoke " + noted.key().text());
    }

    private static Noted revocable(ArrangementBook book, long number) {
        var noted =
                book.find(new NoticeKey.Loaded(number))
                        .orElseThrow(() -> Refusal.notFound("calendar.unknown", "entry " + number));
        if (!noted.isInForce()) {
            throw Refusal.conflict(
                    "calendar.not-revocable", "entry " + number + " is not in force");
        }
        var arrangement = noted.arrangement();
        book.inForceOf(arrangement.year()).stream()
                .filter(one -> noted.kind() == Kind.YEARLY && one.kind() == Kind.AMENDMENT)
                .findFirst()
                .ifPresent(
                        amendment -> {
                            throw Refusal.conflict(
                                    "calendar.revoke-amendment-first",
                                    "entry " + number + " is amended",
                                    amendment.arrangement().notice());
                        });
        return noted;
    }

    private ArrangementEntry revocation(ArrangementBook book, Noted noted, String reason) {
        var revoked = noted.arrangement();
        return new ArrangementEntry(
                book.edition() + 1,
                Kind.REVOCATION,
                new Arrangement(
                        revoked.year(),
                        revoked.notice(),
                        revoked.issuedOn(),
                        Optional.empty(),
                        revoked.numberConfirmed(),
                        List.of()),
                Optional.of(noted.key()),
                reason,
                List.of(),
                by());
    }

    private long stored(ArrangementEntry entry, String action) {
        if (recounts.isUnderWay()) {
            throw Refusal.conflict(
                    "calendar.recounting", "the last change is still being followed");
        }
        arrangements.add(entry);
        sources.forEach(source -> recounts.begin(entry.number(), source.name(), clock.instant()));
        var arrangement = entry.arrangement();
        audit.record(
                action,
                "calendar:" + entry.number(),
                Map.of(
                        "year", arrangement.year() + "",
                        "notice", arrangement.notice(),
                        "kind", entry.kind().name(),
                        "days", arrangement.days().size() + "",
                        "replaces", entry.replaces().map(NoticeKey::text).orElse("")));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        calendars.refresh();
                    }
                });
        return entry.number();
    }

    private static String reason(Map<String, String> typed) {
        var reason = typed.getOrDefault("reason", "").strip();
        var faults = new ArrayList<FieldFault>();
        if (reason.isEmpty()) {
            faults.add(FieldFault.of("reason", "required"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(FieldFault.of("reason", "calendar.reason-long", LONGEST_REASON));
        }
        InvalidInput.check(faults);
        return reason;
    }

    private static void requirePreviewed(Map<String, String> typed, String fingerprint) {
        if (!typed.getOrDefault("seen", "").equals(fingerprint)) {
            throw Refusal.conflict("calendar.see-first", "what is sent is not what was previewed");
        }
    }

    private By by() {
        var who = person.require();
        return new By(who.username(), who.name(), clock.instant());
    }
}
