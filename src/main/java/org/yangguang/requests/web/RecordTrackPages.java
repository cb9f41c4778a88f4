package org.yangguang.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.law.calendar.Calendars;
import org.yangguang.org.Agencies;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.RecordEvent.Decided;
import org.yangguang.requests.domain.RecordEvent.EvidenceAsked;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.DayStrip;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Words;

/** Tells a person where his request to correct a record stands, as a page or as JSON. */
@Component
class RecordTrackPages {

    private final Agencies agencies;
    private final Uploading uploading;
    private final RecordCorrectionTimeline timeline;
    private final Words words;
    private final Calendars calendars;

    RecordTrackPages(
            Agencies agencies,
            Uploading uploading,
            RecordCorrectionTimeline timeline,
            Words words,
            Calendars calendars) {
        this.agencies = agencies;
        this.uploading = uploading;
        this.timeline = timeline;
        this.words = words;
        this.calendars = calendars;
    }

    /**
     * The page.
     *
     * @param code as it was typed: each form of the page sends it along
     */
    ModelAndView page(RecordCorrection correction, String code, FormState form, Locale locale) {
        var page =
                new RecordTrackPage(
                        agencies.require(correction.agency()),
                        correction.number(),
                        code,
                        ChinaTime.minuteOf(correction.submittedAt()),
                        words.of(locale, "record-corrections.public." + correction.stage()),
                        next(correction, locale),
                        correction.asked().map(EvidenceAsked::what).orElse(""),
                        correction.decided().map(RecordTrackPages::answer).orElse(List.of()),
                        correction.decided().isPresent(),
                        about(correction),
                        DayStrip.of(
                                correction
                                        .period()
                                        .trace(correction.receivedOn(), calendars.current())),
                        correction.workingDays(),
                        timeline.outside(correction, locale),
                        correction.isOpen(),
                        form);
        return new ModelAndView(
                "requests/records/tracked",
                Map.of("page", page),
                HttpStatusCode.valueOf(form.status()));
    }

    /** What the API answers. */
    Map<String, ?> json(RecordCorrection correction) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", correction.number());
        json.put("state", correction.stage().name());
        json.put("receivedOn", correction.receivedOn().toString());
        json.put("dueOn", correction.dueOn(calendars.current()).toString());
        json.put("next", next(correction, Locale.SIMPLIFIED_CHINESE));
        json.put("evidenceAsked", correction.asked().map(RecordTrackPages::json).orElse(null));
        json.put("decision", correction.decided().map(RecordTrackPages::json).orElse(null));
        return json;
    }

    private static Map<String, String> json(EvidenceAsked asked) {
        return Map.of("what", asked.what(), "until", asked.until().toString());
    }

    private static Map<String, String> json(Decided end) {
        var json = new LinkedHashMap<String, String>();
        json.put("code", end.decision().code());
        json.put("detail", end.decision().detail());
        json.put("reasons", end.reasons());
        json.put("decidedOn", end.on().toString());
        json.put("letterNumber", end.number());
        return json;
    }

    private String next(RecordCorrection correction, Locale locale) {
        var due = correction.dueOn(calendars.current()).toString();
        var day =
                correction
                        .endedOn()
                        .or(() -> correction.asked().map(EvidenceAsked::until))
                        .map(Object::toString)
                        .orElse(due);
        return words.of(locale, "record-corrections.next." + correction.stage(), day, due);
    }

    private static List<Fact> answer(Decided end) {
        return filled(
                new Fact(
                        "record-corrections.detail." + end.decision().code(),
                        end.decision().detail()),
                new Fact("record-corrections.reasons", end.reasons()),
                new Fact("requests.form.answer-number", end.number()));
    }

    private List<Fact> about(RecordCorrection correction) {
        var about = correction.about();
        return filled(
                new Fact("record-corrections.record", about.record()),
                new Fact("record-corrections.wrong", about.wrong()),
                new Fact("record-corrections.right", about.right()),
                new Fact("record-corrections.proof", about.proof()),
                new Fact(
                        "record-corrections.evidence",
                        uploading.of(correction.id()).stream()
                                .map(Attachment::name)
                                .collect(Collectors.joining("，"))));
    }

    private static List<Fact> filled(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isEmpty()).toList();
    }
}
