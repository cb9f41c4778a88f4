package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.outcome.Remedies;
import org.yangguang.law.outcome.RemedyLimits;
import org.yangguang.law.outcome.ReviewFirst;
import org.yangguang.law.period.Deadline;
import org.yangguang.law.period.LegalPeriod;
import org.yangguang.law.period.PeriodRefusal;
import org.yangguang.letters.AgencyStationery;
import org.yangguang.letters.AgencyStationery.Against;
import org.yangguang.letters.CaseLetter;
import org.yangguang.letters.CaseLetters;
import org.yangguang.requests.domain.CaseEvent;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState.AwaitingCorrection;
import org.yangguang.requests.domain.RequestState.Closed;
import org.yangguang.requests.domain.Step;
import org.yangguang.requests.web.PublicRemedies.Way;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.Words;

/**
 * Says which remedy is open until when: from the outcome, the law of the day of the decision and
 * the day on which the applicant had the letter ({@code law.outcome.RemedyLimits}).
 */
@Component
class RemedyCards {

    private final CaseLetters letters;
    private final AgencyStationery stationery;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    RemedyCards(
            CaseLetters letters,
            AgencyStationery stationery,
            Words words,
            Clock clock,
            Calendars calendars) {
        this.letters = letters;
        this.stationery = stationery;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Empty as long as there is nothing to be challenged. */
    Optional<PublicRemedies> of(Request request, Locale locale) {
        var against = stationery.against(request.agency());
        return switch (request.state(calendars.current())) {
            case Closed _ when isWithdrawn(request) -> Optional.empty();
            case Closed closed -> Optional.of(answered(request, closed, against, locale));
            // the applicant himself is asked to act; the old count is void
            case AwaitingCorrection _ -> Optional.empty();
            default ->
                    request.period(calendars.current())
                            .dueOn()
                            .filter(today()::isAfter)
                            .map(due -> silent(due, against, locale));
        };
    }

    /** Also when the file was put into the archive since. */
    private static boolean isWithdrawn(Request request) {
        return request.steps().stream()
                .map(Step::event)
                .filter(CaseEvent.Ending.class::isInstance)
                .reduce((_, later) -> later)
                .filter(CaseEvent.Withdrawn.class::isInstance)
                .isPresent();
    }

    private PublicRemedies answered(
            Request request, Closed closed, Against against, Locale locale) {
        var letter = letter(request, closed.outcome());
        var decidedOn = letter.flatMap(CaseLetter::issuedOn).orElse(closed.closedOn());
        var remedies = closed.outcome().remedies(decidedOn);
        var first = remedies.reviewFirst();
        // a last day that nobody knows would take a right away
        var had = letter.flatMap(CaseLetter::receivedOn);
        var limits = had.flatMap(day -> limits(remedies, day));
        var review =
                way(
                        "review",
                        LegalPeriod.REVIEW_APPLICATION,
                        against.reviewBody(),
                        had,
                        limits.map(RemedyLimits::review),
                        locale);
        var suit =
                way(
                        "suit",
                        LegalPeriod.SUIT,
                        against.court(),
                        had,
                        limits.flatMap(RemedyLimits::suit),
                        locale);
        return new PublicRemedies(
                words.of(locale, "applicants.remedy.first." + first),
                Optional.of(review),
                Optional.of(suit).filter(_ -> first != ReviewFirst.YES),
                first == ReviewFirst.NO
                        ? ""
                        : words.of(
                                locale, "applicants.remedy.after-review", court(against, locale)),
                against.reviewOnline(),
                false);
    }

    /** No answer in time: review, or suit within six months (法释〔2025〕8号第二条第二款). */
    private PublicRemedies silent(LocalDate due, Against against, Locale locale) {
        return new PublicRemedies(
                words.of(locale, "applicants.remedy.silence", due.toString()),
                Optional.empty(),
                Optional.of(
                        way(
                                "silence",
                                LegalPeriod.SUIT_AFTER_SILENCE,
                                against.court(),
                                Optional.of(due),
                                Optional.of(
                                        LegalPeriod.SUIT_AFTER_SILENCE.from(
                                                due, calendars.current())),
                                locale)),
                "",
                against.reviewOnline(),
                true);
    }

    /** The last letter that announced this outcome and was delivered. */
    private Optional<CaseLetter> letter(Request request, Outcome outcome) {
        return letters.of(request.agency(), "request", request.id().value()).stream()
                .filter(letter -> letter.kind().outcome().equals(Optional.of(outcome)))
                .filter(letter -> letter.deliveredOn().isPresent())
                .reduce((_, later) -> later);
    }

    /** Both last days; none when they lie beyond all calendars. */
    private Optional<RemedyLimits> limits(Remedies remedies, LocalDate had) {
        try {
            return Optional.of(RemedyLimits.of(remedies, had, calendars.current()));
        } catch (PeriodRefusal tooFar) {
            return Optional.empty();
        }
    }

    private Way way(
            String code,
            LegalPeriod period,
            String where,
            Optional<LocalDate> from,
            Optional<Deadline> until,
            Locale locale) {
        var named = where.isBlank() ? words.of(locale, "applicants.remedy.where." + code) : where;
        if (until.isEmpty()) {
            return new Way(
                    named,
                    "",
                    words.of(locale, "applicants.remedy." + code + ".unknown"),
                    false,
                    Optional.empty());
        }
        var last = until.get().on();
        boolean over = today().isAfter(last);
        return new Way(
                named,
                last.toString(),
                words.of(
                        locale,
                        "applicants.remedy." + code + (over ? ".over" : ".until"),
                        last.toString(),
                        ChronoUnit.DAYS.between(today(), last),
                        from.orElseThrow().toString()),
                over,
                Optional.of(DayStrip.of(period.trace(from.orElseThrow(), calendars.current()))));
    }

    private String court(Against against, Locale locale) {
        return against.court().isBlank()
                ? words.of(locale, "applicants.remedy.where.suit")
                : against.court();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
