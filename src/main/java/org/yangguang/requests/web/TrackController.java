package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.RequestId;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/**
 * Following a request on the public site (进度查询): number and code are sent with each step and stand
 * in no address.
 */
@Controller
@PermitAll
@RequestMapping("/apply/track")
class TrackController {

    private final Tracking tracking;
    private final ApplicantSteps steps;
    private final PublicCases cases;
    private final RecordTrackController records;
    private final SuggestionCards suggestions;
    private final ApplyPages forms;
    private final Agencies agencies;
    private final Words words;

    TrackController(
            Tracking tracking,
            ApplicantSteps steps,
            PublicCases cases,
            RecordTrackController records,
            SuggestionCards suggestions,
            ApplyPages forms,
            Agencies agencies,
            Words words) {
        this.tracking = tracking;
        this.steps = steps;
        this.cases = cases;
        this.records = records;
        this.suggestions = suggestions;
        this.forms = forms;
        this.agencies = agencies;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(HttpServletResponse response) {
        keepNowhere(response);
        return asked(FormState.empty());
    }

    @PostMapping
    ModelAndView show(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        keepNowhere(response);
        try {
            return RecordCorrection.isNumber(typed.getOrDefault("number", ""))
                    ? records.open(typed, request, locale)
                    : page(open(typed, request), typed, FormState.empty(), locale);
        } catch (Refusal wrong) {
            var back = new FormState(typed, List.of(), Optional.of(wrong), Map.of());
            return asked(back);
        }
    }

    /** Takes it back: deleted before it is received, withdrawn in writing afterwards. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        keepNowhere(response);
        var tracked = open(typed, request);
        steps.takeBack(tracked);
        if (!tracked.submission().isConfirmed()) {
            return new ModelAndView(
                    "requests/takenback", Map.of("number", tracked.submission().number()));
        }
        return page(open(typed, request), typed, FormState.empty(), locale);
    }

    /** Takes it back and opens the form with all that was filled in. */
    @PostMapping("/change")
    ModelAndView change(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepNowhere(response);
        var submission = open(typed, request).submission();
        steps.change(submission);
        return forms.form(
                agency(),
                UUID.randomUUID(),
                FormState.of(SubmissionForm.values(submission)),
                submission.wish().items().size());
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        keepNowhere(response);
        var tracked = open(typed, request);
        return FormState.sent(
                typed,
                () -> {
                    var fields = new Typed(typed);
                    fields.require("text");
                    if (fields.text("text").length() > 4_000) {
                        fields.fault("text", "apply.too-long", 4_000);
                    }
                    fields.check();
                    steps.correct(tracked, request(fields), fields.text("text"));
                    return page(open(typed, request), typed, FormState.empty(), locale);
                },
                back -> page(tracked, typed, back, locale));
    }

    static RequestId request(Typed fields) {
        try {
            return RequestId.of(fields.text("request"));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("request.unknown", "no such id");
        }
    }

    private Tracked open(Map<String, String> typed, HttpServletRequest request) {
        var fields = new Typed(typed);
        return tracking.open(fields.text("number"), fields.text("code"), request.getRemoteAddr());
    }

    private ModelAndView asked(FormState form) {
        var page =
                new TrackPage(
                        agency(), "", "", "", "", "", List.of(), List.of(), false, false, form);
        int status =
                form.refusal().filter(why -> why.kind() == Refusal.Kind.TOO_MANY).isPresent()
                        ? 429
                        : form.status();
        return new ModelAndView(
                "requests/track", Map.of("page", page), HttpStatusCode.valueOf(status));
    }

    ModelAndView page(Tracked tracked, Map<String, String> typed, FormState form, Locale locale) {
        var submission = tracked.submission();
        var code = submission.state().code();
        var shown = tracked.requests().stream().map(one -> cases.page(one, locale)).toList();
        var page =
                new TrackPage(
                        agencies.require(submission.agency()),
                        submission.number(),
                        new Typed(typed).text("code"),
                        submission.isConfirmed() ? "" : words.of(locale, "apply.state." + code),
                        submission.isConfirmed() ? "" : words.of(locale, "apply.next." + code),
                        ChinaTime.minuteOf(submission.submittedAt()),
                        wanted(submission),
                        shown,
                        steps.mayChange(submission),
                        !submission.isConfirmed() || shown.stream().anyMatch(PublicCase::open),
                        form);
        return new ModelAndView(
                "requests/tracked",
                Map.of("page", page, "suggestions", suggestions.of(tracked, locale)),
                HttpStatusCode.valueOf(form.status()));
    }

    private static List<String> wanted(Submission submission) {
        return submission.isConfirmed() ? List.of() : submission.wish().items();
    }

    private Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency yet"));
    }

    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
