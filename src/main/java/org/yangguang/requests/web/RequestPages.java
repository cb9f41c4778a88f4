package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.law.period.PeriodWarning;
import org.yangguang.letters.CaseLetters;
import org.yangguang.remedies.RemedyCases;
import org.yangguang.requests.application.FeeDesk;
import org.yangguang.requests.domain.CaseCommand;
import org.yangguang.requests.domain.CaseOffers;
import org.yangguang.requests.domain.CaseRule;
import org.yangguang.requests.domain.CaseRules;
import org.yangguang.requests.domain.CaseWarnings;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the page of a request. */
@Component
class RequestPages {

    /** Ends a case without a letter of this program. */
    private static final Set<CaseCommand> BY_HAND =
            Set.of(CaseCommand.ANSWER, CaseCommand.ANSWER_ON_SPOT);

    private final Words words;
    private final CaseTimeline timeline;
    private final StepPreview previews;
    private final CommandForms forms;
    private final CommandAccess access;
    private final FeeDesk fees;
    private final RemedyCases remedies;
    private final CaseLetters letters;
    private final CurrentPerson person;
    private final Clock clock;
    private final Calendars calendars;

    RequestPages(
            Words words,
            CaseTimeline timeline,
            StepPreview previews,
            CommandForms forms,
            CommandAccess access,
            FeeDesk fees,
            RemedyCases remedies,
            CaseLetters letters,
            CurrentPerson person,
            Clock clock,
            Calendars calendars) {
        this.words = words;
        this.timeline = timeline;
        this.previews = previews;
        this.forms = forms;
        this.access = access;
        this.fees = fees;
        this.remedies = remedies;
        this.letters = letters;
        this.person = person;
        this.clock = clock;
        this.calendars = calendars;
    }

    /**
     * The command whose form is open.
     *
     * @param after the case as it would be, once that was asked for
     */
    record Chosen(CaseCommand command, FormState form, Optional<Request> after) {

        static Chosen blank(CaseCommand command) {
            return new Chosen(command, FormState.empty(), Optional.empty());
        }

        static Chosen returned(CaseCommand command, FormState form) {
            return new Chosen(command, form, Optional.empty());
        }
    }

    /** The page, with the form of the command that was chosen. */
    RequestPage of(Request request, Optional<Chosen> chosen, Locale locale) {
        var offers = CaseOffers.of(request, ChinaTime.today(clock), calendars.current());
        return page(
                request,
                calendars.current(),
                "",
                warnings(request, chosen, locale),
                offers(offers.now(), locale),
                offers(offers.toRecord(), locale),
                chosen.map(one -> form(request, one, locale)),
                chosen.map(Chosen::form).orElse(FormState.empty()),
                locale);
    }

    /**
     * The case as it was at the end of that day, by the calendar that was known then: nothing can
     * be done to it.
     */
    RequestPage asOf(Request request, LocalDate day, Locale locale) {
        var then = request.asOf(day);
        return page(
                then,
                calendars.current().asKnownOn(day),
                day.toString(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                FormState.empty(),
                locale);
    }

    private RequestPage page(
            Request request,
            WorkingCalendar calendar,
            String asOf,
            List<String> warnings,
            List<RequestPage.Offer> offers,
            List<RequestPage.Offer> toRecord,
            Optional<CommandForm> chosen,
            FormState form,
            Locale locale) {
        var period = request.period(calendar);
        var state = request.state(calendar);
        var who = request.applicant();
        boolean unmasked = person.may(Permission.REQUEST_PERSON);
        var outcome =
                state instanceof RequestState.Closed end
                        ? Optional.of(end.outcome())
                        : Optional.<Outcome>empty();
        return new RequestPage(
                request.id().toString(),
                request.version(),
                request.number(),
                request.receivedOn().toString(),
                request.channel().map(channel -> channel.label()).orElse(""),
                who.type().label(),
                unmasked ? who.name() : Masks.name(who.name()),
                unmasked ? who.idNumber() : Masks.idNumber(who.idNumber()),
                unmasked ? who.contact() : Masks.phone(who.contact()),
                request.wanted(),
                request.delivery(),
                words.of(locale, "requests.state." + state.code()),
                state.nextDueOn().map(LocalDate::toString).orElse(""),
                asOf.isEmpty()
                        ? state.nextDueOn().map(due -> remaining(due, locale)).orElse("")
                        : "",
                period.correctionNoticeDueOn().map(LocalDate::toString).orElse(""),
                period.provisional(),
                warnings,
                MovedDays.strip(request, period),
                timeline.of(request, state, unmasked, locale),
                outcome.map(end -> end.id() + " " + end.row().fullLabel()).orElse(""),
                outcome.flatMap(Outcome::legalGround).orElse(""),
                ChinaTime.today(clock).toString(),
                asOf,
                remedies.of(request.agency(), request.number()),
                offers,
                toRecord,
                chosen,
                form);
    }

    private List<RequestPage.Offer> offers(List<CaseRule> rules, Locale locale) {
        return rules.stream()
                .filter(rule -> access.may(rule.command()))
                .map(
                        rule ->
                                new RequestPage.Offer(
                                        CommandAccess.path(rule.command()),
                                        title(rule.command(), locale),
                                        effect(rule, locale),
                                        rule.command().article()))
                .toList();
    }

    private CommandForm form(Request request, Chosen chosen, Locale locale) {
        var command = chosen.command();
        var after = chosen.after();
        return new CommandForm(
                CommandAccess.path(command),
                title(command, locale),
                command.article(),
                CaseRules.find(request.course().stage(), command)
                        .map(rule -> effect(rule, locale))
                        .orElse(""),
                forms.fields(request, command),
                after.map(then -> previews.of(request, then, locale)).orElse(List.of()),
                DayStrip.of(after.orElse(request).period(calendars.current())));
    }

    private String title(CaseCommand command, Locale locale) {
        return words.of(locale, "requests.do." + command);
    }

    private String effect(CaseRule rule, Locale locale) {
        return words.of(locale, "requests.clock." + rule.clock());
    }

    /** Those of the case, that the applicant asks often, and that an answer is on its way. */
    private List<String> warnings(Request request, Optional<Chosen> chosen, Locale locale) {
        var fee = fees.question(request);
        var often =
                request.course().isOpen() && fee.isOften()
                        ? Stream.of(
                                words.of(
                                        locale,
                                        fee.byIdentity() ? "fees.often" : "fees.often-by-name",
                                        fee.nth()))
                        : Stream.<String>empty();
        return Stream.of(
                        CaseWarnings.of(request, ChinaTime.today(clock), calendars.current())
                                .stream()
                                .map(PeriodWarning::text),
                        often,
                        answerOnItsWay(request, chosen, locale))
                .flatMap(warnings -> warnings)
                .toList();
    }

    /** Who answers by hand must know of a letter that answers as well. */
    private Stream<String> answerOnItsWay(Request request, Optional<Chosen> chosen, Locale locale) {
        boolean open = request.course().isOpen();
        if (open && chosen.map(Chosen::command).filter(BY_HAND::contains).isEmpty()) {
            return Stream.empty();
        }
        return letters.answersOnTheirWay(request.agency(), "request")
                        .containsKey(request.id().value())
                ? Stream.of(
                        words.of(
                                locale,
                                open ? "requests.answer-on-its-way" : "requests.answer-left"))
                : Stream.empty();
    }

    /** The beginning of a long text, for lists and cards. */
    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** How many working days are left, or how many it is late. */
    String remaining(LocalDate due, Locale locale) {
        return counted(due, "requests.left", "requests.late", locale);
    }

    /** The same in few words, for lists. */
    String left(LocalDate due, Locale locale) {
        return counted(due, "requests.board.left", "requests.board.late", locale);
    }

    private String counted(LocalDate due, String left, String late, Locale locale) {
        var today = ChinaTime.today(clock);
        return today.isAfter(due)
                ? words.of(locale, late, calendars.current().workingDaysBetween(due, today))
                : words.of(locale, left, calendars.current().workingDaysBetween(today, due));
    }
}
