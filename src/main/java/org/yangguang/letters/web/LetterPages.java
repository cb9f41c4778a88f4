package org.yangguang.letters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.identity.Accounts;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.Remedies;
import org.yangguang.letters.CaseWithLetters.Settled;
import org.yangguang.letters.application.Cases;
import org.yangguang.letters.application.LetterDrafting;
import org.yangguang.letters.application.LetterSigning;
import org.yangguang.letters.application.OnlineSettings;
import org.yangguang.letters.domain.Delivery;
import org.yangguang.letters.domain.DeliveryWay;
import org.yangguang.letters.domain.Letter;
import org.yangguang.letters.domain.LetterState;
import org.yangguang.letters.domain.Opening;
import org.yangguang.letters.domain.Openings;
import org.yangguang.letters.persistence.LetterRows;
import org.yangguang.letters.printing.PrintedLetter;
import org.yangguang.release.ReviewStep;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.TimelineStep;
import org.yangguang.shared.web.Words;

/** Makes the page of one letter for the person who looks. */
@Component
class LetterPages {

    private final LetterRows rows;
    private final Openings openings;
    private final OnlineSettings settings;
    private final Calendars calendars;
    private final LetterDrafting drafting;
    private final LetterSigning signing;
    private final Cases cases;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Words words;
    private final Clock clock;

    LetterPages(
            LetterRows rows,
            Openings openings,
            OnlineSettings settings,
            Calendars calendars,
            LetterDrafting drafting,
            LetterSigning signing,
            Cases cases,
            Accounts accounts,
            CurrentPerson person,
            Words words,
            Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.settings = settings;
        this.calendars = calendars;
        this.drafting = drafting;
        this.signing = signing;
        this.cases = cases;
        this.accounts = accounts;
        this.person = person;
        this.words = words;
        this.clock = clock;
    }

    /** The page, with the form that was refused just now, if there is one. */
    LetterPage of(Letter letter, String returned, FormState form, Locale locale) {
        var me = person.require().username();
        var state = letter.state();
        boolean drafts = person.may("letter:draft");
        boolean mine = letter.author().equals(me) && drafts && !drafting.isInBatch(letter.id());
        boolean open = state instanceof LetterState.Draft || state instanceof LetterState.Returned;
        var delivery = deliveryOf(state);
        var settled = undelivered(state) ? cases.settled(letter) : Optional.<Settled>empty();
        boolean goesOn = settled.isEmpty();
        var step = signableBy(me, letter).filter(_ -> goesOn);
        return new LetterPage(
                letter.id().toString(),
                letter.version(),
                PrintedLetter.of(letter),
                letter.kind().label(),
                letter.subject().number(),
                cases.of(letter.subject()).url(),
                accounts.namesOf(List.of(letter.author()))
                        .getOrDefault(letter.author(), letter.author()),
                state.code(),
                tone(state),
                delivery.map(Delivery::way).orElse(letter.content().way()).label(),
                delivery.map(Delivery::way).orElse(letter.content().way()).decisiveDay(),
                step.map(ReviewStep::name),
                step.flatMap(letter.route()::after).isEmpty(),
                letter.content().text().fingerprint().hex(),
                state instanceof LetterState.Returned(_, var reason) ? reason : "",
                letter.kind()
                        .remedies(letter.content().lawOf())
                        .filter(Remedies::legalCheck)
                        .isPresent(),
                delivery.isPresent() ? List.of() : cases.cautions(letter.subject(), letter.kind()),
                settled.map(end -> settled(letter, end, locale)).orElse(""),
                delivery,
                mine && goesOn && (open || state instanceof LetterState.InReview),
                mine && goesOn && open,
                mine
                        && (open
                                || state instanceof LetterState.InReview
                                || (state instanceof LetterState.Issued && !goesOn)),
                drafts && state instanceof LetterState.Issued,
                drafts && delivery.filter(done -> done.receivedOn().isEmpty()).isPresent(),
                onSite(letter),
                drafts
                        && delivery.isPresent()
                        && letter.kind().toApplicant()
                        && !goesOnline(letter),
                letter.issue()
                        .flatMap(_ -> cases.replies(letter.subject(), letter.kind()))
                        .orElse(""),
                Choices.of(DeliveryWay.values(), way -> way.label() + "：" + way.decisiveDay()),
                letter.content().way().name(),
                ChinaTime.today(clock).toString(),
                timeline(letter, locale),
                returned,
                form);
    }

    private static boolean undelivered(LetterState state) {
        return !(state instanceof LetterState.Delivered || state instanceof LetterState.Discarded);
    }

    private String settled(Letter letter, Settled end, Locale locale) {
        return words.of(
                locale,
                letter.issue().isPresent() ? "letters.settled.issued" : "letters.settled",
                end.on().toString(),
                end.told());
    }

    /** The step that the person may sign now: the role fits, and he has not acted before. */
    private Optional<ReviewStep> signableBy(String me, Letter letter) {
        return letter.waitingAt()
                .filter(step -> signing.maySign(letter.route(), step))
                .filter(_ -> !letter.actedBefore(me));
    }

    private List<TimelineStep> timeline(Letter letter, Locale locale) {
        var notes = rows.notes(letter.id());
        var names =
                accounts.namesOf(notes.stream().map(LetterRows.Done::person).distinct().toList());
        var steps = new ArrayList<TimelineStep>();
        for (var note : notes) {
            var step =
                    note.step().isEmpty()
                            ? ""
                            : words.of(locale, "letters.step." + note.step()) + "：";
            steps.add(
                    TimelineStep.done(
                            step + words.of(locale, "letters.what." + note.what()),
                            ChinaTime.minuteOf(note.at())
                                    + " "
                                    + names.getOrDefault(note.person(), note.person()),
                            note.text()));
        }
        letter.waitingAt()
                .ifPresent(
                        now ->
                                letter.route().steps().stream()
                                        .filter(step -> step.compareTo(now) >= 0)
                                        .forEach(step -> steps.add(ahead(step, now, locale))));
        return steps;
    }

    private TimelineStep ahead(ReviewStep step, ReviewStep now, Locale locale) {
        var title = words.of(locale, "letters.step." + step);
        return step == now
                ? TimelineStep.now(title, words.of(locale, "letters.waiting"), "")
                : TimelineStep.toCome(title, "", "");
    }

    private static boolean goesOnline(Letter letter) {
        return letter.content().way() == DeliveryWay.ONLINE;
    }

    private Optional<LetterPage.OnSite> onSite(Letter letter) {
        boolean lies =
                letter.issue().isPresent() && (goesOnline(letter) || openings.isShown(letter.id()));
        if (!lies) {
            return Optional.empty();
        }
        var opening = openings.of(letter.id());
        var until =
                letter.state() instanceof LetterState.Issued(_, var on, _)
                        ? Optional.of(settings.waitUntil(on, calendars.current()))
                        : Optional.<LocalDate>empty();
        return Optional.of(
                new LetterPage.OnSite(
                        !goesOnline(letter),
                        opening.map(Opening::at).map(ChinaTime::minuteOf).orElse(""),
                        opening.flatMap(Opening::confirmedAt).map(ChinaTime::minuteOf).orElse(""),
                        until.map(LocalDate::toString).orElse(""),
                        until.filter(ChinaTime.today(clock)::isAfter).isPresent()));
    }

    private static Optional<Delivery> deliveryOf(LetterState state) {
        return state instanceof LetterState.Delivered(_, var delivery)
                ? Optional.of(delivery)
                : Optional.empty();
    }

    private static String tone(LetterState state) {
        return switch (state) {
            case LetterState.Draft _, LetterState.Discarded _ -> "grey";
            case LetterState.InReview _, LetterState.Signed _ -> "blue";
            case LetterState.Returned _, LetterState.Issued _ -> "gold";
            case LetterState.Delivered _ -> "green";
        };
    }
}
