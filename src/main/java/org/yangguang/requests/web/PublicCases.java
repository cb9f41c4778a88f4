package org.yangguang.requests.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.law.period.TraceDay;
import org.yangguang.letters.OnlineLetter;
import org.yangguang.letters.OnlineLetters;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.domain.CaseEvent.CorrectionNotice;
import org.yangguang.requests.domain.Request;
import org.yangguang.requests.domain.RequestState.Closed;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.web.Words;

/** Tells an applicant where his request stands, what comes next and why, in plain words. */
@Component
class PublicCases {

    private static final String CORRECTING = "AWAITING_CORRECTION";

    private final NextSentences sentences;
    private final RemedyCards remedies;
    private final OnlineLetters letters;
    private final Agencies agencies;
    private final Words words;
    private final Calendars calendars;

    PublicCases(
            NextSentences sentences,
            RemedyCards remedies,
            OnlineLetters letters,
            Agencies agencies,
            Words words,
            Calendars calendars) {
        this.sentences = sentences;
        this.remedies = remedies;
        this.letters = letters;
        this.agencies = agencies;
        this.words = words;
        this.calendars = calendars;
    }

    PublicCase page(Request request, Agency agency, Locale locale) {
        var code = request.state(calendars.current()).code();
        var period = request.period(calendars.current());
        var lying = lying(request);
        return new PublicCase(
                request.id().toString(),
                request.number(),
                code,
                words.of(locale, "apply.state." + code),
                request.receivedOn().toString(),
                text(dueOn(request)),
                sentences.of(request, lying, locale),
                sentences.whomToCall(agency, locale),
                request.wanted(),
                request.state(calendars.current()) instanceof Closed closed
                        ? closed.outcome().row().label()
                        : "",
                lying,
                remedies.of(request, locale),
                MovedDays.strip(request, period),
                code.equals(CORRECTING),
                request.course().openNotice().map(CorrectionNotice::what).orElse(""),
                UUID.randomUUID().toString(),
                request.course().isOpen(),
                Stream.concat(
                                period.provisional()
                                        ? Stream.of(words.of(locale, "requests.provisional"))
                                        : Stream.empty(),
                                MovedDays.told(request))
                        .toList());
    }

    /** What comes next before anything is received. */
    String next(Submission submission, Agency agency, Locale locale) {
        return sentences.of(submission, agency, locale);
    }

    /** What the API answers: one state for the whole, and each request that came of it. */
    Map<String, ?> json(Tracked tracked) {
        var submission = tracked.submission();
        var leading = tracked.requests().stream().filter(one -> one.course().isOpen()).findFirst();
        var json =
                leading.or(() -> tracked.requests().stream().findFirst())
                        .map(this::json)
                        .orElseGet(() -> waiting(submission));
        json.put("number", submission.number());
        json.put("requests", tracked.requests().stream().map(this::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> waiting(Submission submission) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", "");
        json.put("state", submission.state().code());
        json.put("receivedOn", null);
        json.put("dueOn", null);
        json.put("trace", List.of());
        json.put(
                "next",
                sentences.of(
                        submission,
                        agencies.require(submission.agency()),
                        Locale.SIMPLIFIED_CHINESE));
        return json;
    }

    private Map<String, @Nullable Object> json(Request request) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", request.number());
        json.put("state", request.state(calendars.current()).code());
        json.put("receivedOn", request.receivedOn().toString());
        json.put("dueOn", dueOn(request).map(LocalDate::toString).orElse(null));
        json.put(
                "trace",
                request.period(calendars.current()).trace().stream()
                        .map(PublicCases::day)
                        .toList());
        json.put("next", sentences.of(request, lying(request), Locale.SIMPLIFIED_CHINESE));
        return json;
    }

    /** Letters that lie there for its applicant. */
    private List<OnlineLetter> lying(Request request) {
        return letters.of(request.agency(), "request", request.id().value());
    }

    /** The last day to answer; none while nothing counts before the applicant has corrected. */
    private Optional<LocalDate> dueOn(Request request) {
        return request.state(calendars.current()).code().equals(CORRECTING)
                ? Optional.empty()
                : request.period(calendars.current()).dueOn();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Map<String, ?> day(TraceDay day) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("on", day.on().toString());
        shown.put("counted", day.counted());
        shown.put("n", day.n());
        shown.put("mark", day.mark().name());
        shown.put("why", day.why());
        shown.put("article", day.article());
        return shown;
    }
}
