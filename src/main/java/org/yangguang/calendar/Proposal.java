package org.yangguang.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yangguang.calendar.ArrangementBook.Noted;
import org.yangguang.calendar.ArrangementEntry.By;
import org.yangguang.calendar.ArrangementEntry.Kind;
import org.yangguang.law.calendar.Arrangement;
import org.yangguang.law.calendar.ArrangementCheck;
import org.yangguang.law.calendar.ArrangementFault;
import org.yangguang.law.calendar.ArrangementFile;
import org.yangguang.shared.FieldFault;
import org.yangguang.shared.InvalidInput;
import org.yangguang.shared.web.Typed;

/**
 * An arrangement as somebody typed it, before it is loaded: what could be read, and everything that
 * is wrong with it.
 *
 * @param faults what is wrong with the fields; the days among them only in one sentence
 * @param dayFaults what is wrong with single days and with the year as a whole
 * @param arrangement empty while there are faults that nobody can read past
 */
record Proposal(
        List<FieldFault> faults,
        ArrangementFile file,
        List<ArrangementFault> dayFaults,
        Optional<Arrangement> arrangement,
        Optional<NoticeKey> replaces) {

    private static final int LONGEST_NOTICE = 60;

    Proposal {
        faults = List.copyOf(faults);
        dayFaults = List.copyOf(dayFaults);
    }

    static Proposal read(Map<String, String> values, ArrangementBook book, LocalDate today) {
        return new Reading(values, book, today).proposal();
    }

    /** Whether it could be loaded, apart from what is to be confirmed. */
    boolean isSound() {
        return faults.isEmpty();
    }

    /** What is unusual and has to be confirmed. */
    List<String> remarks() {
        return dayFaults.stream()
                .filter(fault -> !fault.blocking())
                .map(ArrangementFault::message)
                .distinct()
                .toList();
    }

    Arrangement requireSound() {
        InvalidInput.check(faults);
        return arrangement.orElseThrow();
    }

    ArrangementEntry entry(ArrangementBook book, String reason, By by) {
        var sound = requireSound();
        return new ArrangementEntry(
                book.edition() + 1,
                sound.amends().isPresent() ? Kind.AMENDMENT : Kind.YEARLY,
                sound,
                replaces,
                reason,
                remarks(),
                by);
    }

    /**
     * Stands for the content together with the calendar it would change: what is loaded is what was
     * previewed.
     */
    String fingerprint(ArrangementBook book) {
        return fingerprint(
                book.edition()
                        + " "
                        + replaces.map(NoticeKey::text).orElse("")
                        + " "
                        + arrangement);
    }

    static String fingerprint(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Reads the fields one after the other. */
    private static final class Reading {

        private final Typed typed;
        private final ArrangementBook book;
        private final LocalDate today;
        private final List<FieldFault> faults = new ArrayList<>();

        Reading(Map<String, String> values, ArrangementBook book, LocalDate today) {
            this.typed = new Typed(values);
            this.book = book;
            this.today = today;
        }

        Proposal proposal() {
            typed.require("year", "notice", "issuedOn");
            var year = year();
            var notice = typed.text("notice");
            var issuedOn = typed.date("issuedOn");
            if (notice.length() > LONGEST_NOTICE) {
                fault("notice", "calendar.notice-long", LONGEST_NOTICE);
            }
            issuedOn.ifPresent(day -> issuedOn(day, year));
            var replaces = chosen("replaces", year);
            var amends = chosen("amends", year);
            year.ifPresent(one -> place(one, notice, issuedOn, replaces, amends));
            var file = ArrangementFile.read(typed.text("days"));
            readable(file);
            collect();
            if (!faults.isEmpty() || year.isEmpty() || issuedOn.isEmpty()) {
                return new Proposal(
                        faults, file, List.of(), Optional.empty(), replaces.map(Noted::key));
            }
            var arrangement =
                    new Arrangement(
                            year.get(),
                            notice,
                            issuedOn.get(),
                            amends.map(noted -> noted.arrangement().notice()),
                            typed.text("unconfirmed").isEmpty(),
                            file.days());
            var dayFaults = checked(arrangement, replaces);
            if (dayFaults.stream().anyMatch(ArrangementFault::blocking)) {
                fault("days", "calendar.days");
            }
            return new Proposal(
                    faults, file, dayFaults, Optional.of(arrangement), replaces.map(Noted::key));
        }

        private List<ArrangementFault> checked(Arrangement arrangement, Optional<Noted> replaces) {
            return arrangement.amends().isEmpty()
                    ? ArrangementCheck.of(arrangement)
                    : ArrangementCheck.ofAmendment(
                            arrangement, book.daysOf(arrangement.year(), replaces.map(Noted::key)));
        }

        private Optional<Integer> year() {
            int first = book.calendar().first().getYear();
            int last = book.calendar().last().getYear();
            var year = typed.number("year");
            var known = year.filter(one -> one >= first && one <= last);
            if (year.isPresent() && known.isEmpty()) {
                fault("year", "calendar.year", year.get() + "", first + "", last + "");
            }
            return known;
        }

        /** A notice is not of tomorrow, and not of another time than its year. */
        private void issuedOn(LocalDate day, Optional<Integer> year) {
            if (day.isAfter(today)) {
                fault("issuedOn", "calendar.issued-later", day + "");
            }
            year.filter(one -> day.getYear() < one - 1 || day.getYear() > one)
                    .ifPresent(
                            one -> fault("issuedOn", "calendar.issued-year", day + "", one + ""));
        }

        private Optional<Noted> chosen(String field, Optional<Integer> year) {
            var text = typed.text(field);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var noted = NoticeKey.of(text).flatMap(book::find).filter(Noted::isInForce);
            if (noted.isEmpty()) {
                fault(field, "calendar.not-in-force");
            } else if (year.isPresent() && noted.get().arrangement().year() != year.get()) {
                fault(field, "calendar.other-year", year.get() + "");
                return Optional.empty();
            }
            return noted;
        }

        /** What it is among the notices of its year: one yearly notice, others that amend it. */
        private void place(
                int year,
                String notice,
                Optional<LocalDate> issuedOn,
                Optional<Noted> replaces,
                Optional<Noted> amends) {
            var others =
                    book.inForceOf(year).stream()
                            .filter(
                                    noted ->
                                            replaces.filter(old -> old.key().equals(noted.key()))
                                                    .isEmpty())
                            .toList();
            others.stream()
                    .filter(noted -> noted.arrangement().notice().equals(notice))
                    .findFirst()
                    .ifPresent(_ -> fault("notice", "calendar.notice-taken", notice));
            if (amends.isPresent()) {
                amendment(issuedOn, replaces, amends.get());
                return;
            }
            replaces.filter(noted -> noted.kind() == Kind.AMENDMENT)
                    .ifPresent(
                            noted ->
                                    fault(
                                            "amends",
                                            "calendar.amends-what",
                                            noted.arrangement().notice()));
            others.stream()
                    .filter(noted -> noted.kind() == Kind.YEARLY)
                    .findFirst()
                    .ifPresent(
                            noted ->
                                    fault(
                                            "replaces",
                                            "calendar.year-taken",
                                            year + "",
                                            noted.arrangement().notice()));
        }

        private void amendment(
                Optional<LocalDate> issuedOn, Optional<Noted> replaces, Noted amended) {
            if (amended.kind() != Kind.YEARLY) {
                fault("amends", "calendar.amends-yearly");
            }
            if (replaces.filter(noted -> noted.kind() == Kind.YEARLY).isPresent()) {
                fault("replaces", "calendar.replaces-kind");
            }
            issuedOn.filter(day -> day.isBefore(amended.arrangement().issuedOn()))
                    .ifPresent(
                            _ ->
                                    fault(
                                            "issuedOn",
                                            "calendar.issued-before",
                                            amended.arrangement().issuedOn() + ""));
        }

        private void readable(ArrangementFile file) {
            file.faults().forEach(sentence -> fault("days", "calendar.file", sentence));
            long unreadable = file.lines().stream().filter(line -> line.day().isEmpty()).count();
            if (unreadable > 0) {
                fault("days", "calendar.lines", unreadable + "");
            }
        }

        private void fault(String field, String code, Object... args) {
            faults.add(FieldFault.of(field, code, args));
        }

        /** What the fields themselves could not read comes first. */
        private void collect() {
            try {
                typed.check();
            } catch (InvalidInput wrong) {
                faults.addAll(0, wrong.faults());
            }
        }
    }
}
