package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yangguang.identity.CurrentPerson;
import org.yangguang.identity.Permission;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.law.outcome.Outcome;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Masks;
import org.yangguang.shared.web.Choices;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Makes the page of a request. */
@Component
class RequestPages {

    private final Words words;
    private final CaseTimeline timeline;
    private final CurrentPerson person;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.published();

    RequestPages(Words words, CaseTimeline timeline, CurrentPerson person, Clock clock) {
        this.words = words;
        this.timeline = timeline;
        this.person = person;
        this.clock = clock;
    }

    /** The page, with the step that was refused just now, if there is one. */
    RequestPage of(Request request, String returned, FormState form, Locale locale) {
        var period = request.period(calendar);
        var state = request.state(calendar);
        var who = request.applicant();
        boolean unmasked = person.may(Permission.REQUEST_PERSON);
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
                state.nextDueOn().map(due -> remaining(due, locale)).orElse(""),
                period.correctionNoticeDueOn().map(LocalDate::toString).orElse(""),
                period.provisional(),
                period.warnings().stream().map(warning -> warning.text()).toList(),
                DayStrip.of(period),
                timeline.of(request, state, locale),
                state instanceof RequestState.Closed,
                request.closure()
                        .map(end -> end.outcome().id() + " " + end.outcome().row().fullLabel())
                        .orElse(""),
                request.closure().flatMap(end -> end.outcome().legalGround()).orElse(""),
                request.closure().map(end -> end.note()).orElse(""),
                ChinaTime.today(clock).toString(),
                Choices.of(Outcome.values(), outcome -> outcome.id() + " " + outcome.label()),
                offered(state),
                returned,
                form);
    }

    private Set<String> offered(RequestState state) {
        if (state instanceof RequestState.Closed) {
            return Set.of();
        }
        var offered = new HashSet<String>();
        if (person.may(Permission.REQUEST_CLOSE)) {
            offered.add("closing");
            offered.add(
                    state instanceof RequestState.AwaitingPayment ? "fee-payment" : "fee-notice");
        }
        if (person.may(Permission.REQUEST_CORRECT)) {
            offered.add(
                    state instanceof RequestState.AwaitingCorrection
                            ? "correction"
                            : "correction-notice");
        }
        if (person.may(Permission.REQUEST_CONSULT)) {
            offered.add("consultation");
            if (state instanceof RequestState.Consulting) {
                offered.add("consultation-answer");
            }
        }
        if (person.may(Permission.REQUEST_EXTEND)) {
            offered.add("extension");
        }
        return offered;
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
                ? words.of(locale, late, calendar.workingDaysBetween(due, today))
                : words.of(locale, left, calendar.workingDaysBetween(today, due));
    }
}
