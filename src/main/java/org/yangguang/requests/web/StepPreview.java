package org.yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.PeriodWarning;
import org.yangguang.requests.application.CaseSearches;
import org.yangguang.requests.domain.CaseWarnings;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState;
import org.yangguang.requests.domain.RequestState.AwaitingCorrection;
import org.yangguang.requests.domain.RequestState.AwaitingPayment;
import org.yangguang.requests.domain.RequestState.Closed;
import org.yangguang.requests.domain.RequestState.Consulting;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.web.Words;

/** Says what a step does to a case, from the case before and after it (预览). */
@Component
class StepPreview {

    private final CaseSearches searches;
    private final Words words;
    private final Clock clock;
    private final Calendars calendars;

    StepPreview(CaseSearches searches, Words words, Clock clock, Calendars calendars) {
        this.searches = searches;
        this.words = words;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** The stage, the clock, and what is new to watch. */
    List<String> of(Request before, Request after, Locale locale) {
        var from = before.state(calendars.current());
        var to = after.state(calendars.current());
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        locale,
                        from.code().equals(to.code()) ? "stays" : "stage",
                        words.of(locale, "requests.state." + from.code()),
                        words.of(locale, "requests.state." + to.code())));
        lines.add(clock(before, after, from, to, locale));
        var known = warnings(before);
        warnings(after).stream().filter(text -> !known.contains(text)).forEach(lines::add);
        after.course()
                .drafted()
                .filter(_ -> before.course().drafted().isEmpty())
                .ifPresent(
                        outcome ->
                                searches.cautions(after.id(), outcome).stream()
                                        .map(code -> words.of(locale, code))
                                        .forEach(lines::add));
        return lines;
    }

    private String clock(
            Request before, Request after, RequestState from, RequestState to, Locale locale) {
        var due = answerBy(before, from).map(LocalDate::toString);
        return switch (to) {
            case Closed closed -> closed(before, closed, due, locale);
            case AwaitingCorrection(var by) -> say(locale, "void", by);
            case AwaitingPayment(var by) -> say(locale, "unpaid", text(by));
            case Consulting(var left, var by) -> paused(from, left, by, due, locale);
            default -> moved(due, answerBy(after, to).map(LocalDate::toString), locale);
        };
    }

    private String closed(Request before, Closed closed, Optional<String> due, Locale locale) {
        return before.state(calendars.current()) instanceof Closed
                ? say(locale, "ended")
                : due.map(
                                day ->
                                        say(
                                                locale,
                                                closed.closedOn().isAfter(LocalDate.parse(day))
                                                        ? "closed-late"
                                                        : "closed-in-time",
                                                closed.closedOn(),
                                                day))
                        .orElseGet(() -> say(locale, "closed", closed.closedOn()));
    }

    private String paused(
            RequestState from,
            int left,
            Optional<LocalDate> replyBy,
            Optional<String> due,
            Locale locale) {
        var stands =
                from instanceof Consulting
                        ? say(locale, "still-paused", left)
                        : say(locale, "paused", due.orElse(""), left);
        return replyBy.map(day -> stands + say(locale, "reply-by", day)).orElse(stands);
    }

    private String moved(Optional<String> from, Optional<String> to, Locale locale) {
        if (to.isEmpty()) {
            return say(locale, "no-date");
        } else if (from.isEmpty()) {
            return say(locale, "due", to.get());
        }
        return from.equals(to)
                ? say(locale, "same", to.get())
                : say(locale, "moved", from.get(), to.get());
    }

    /** The day to answer by; none while the clock stands or waits for the applicant. */
    private Optional<LocalDate> answerBy(Request request, RequestState state) {
        return switch (state) {
            case Closed _, AwaitingCorrection _, AwaitingPayment _, Consulting _ ->
                    Optional.empty();
            default ->
                    request.period(calendars.current())
                            .dueOn()
                            .filter(_ -> state.nextDueOn().isPresent());
        };
    }

    private List<String> warnings(Request request) {
        return CaseWarnings.of(request, ChinaTime.today(clock), calendars.current()).stream()
                .map(PeriodWarning::text)
                .toList();
    }

    private String say(Locale locale, String code, Object... args) {
        var texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return words.of(locale, "requests.preview." + code, texts);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
