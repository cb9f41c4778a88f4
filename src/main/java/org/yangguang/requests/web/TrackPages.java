package org.yangguang.requests.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Submission;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;
import org.yangguang.shared.web.Words;

/** Makes the pages on which an applicant follows his request. */
@Component
class TrackPages {

    private final ApplicantSteps steps;
    private final PublicCases cases;
    private final SuggestionCards suggestions;
    private final FeeAskedCards fees;
    private final Uploading uploading;
    private final Agencies agencies;
    private final Words words;

    TrackPages(
            ApplicantSteps steps,
            PublicCases cases,
            SuggestionCards suggestions,
            FeeAskedCards fees,
            Uploading uploading,
            Agencies agencies,
            Words words) {
        this.steps = steps;
        this.cases = cases;
        this.suggestions = suggestions;
        this.fees = fees;
        this.uploading = uploading;
        this.agencies = agencies;
        this.words = words;
    }

    /** Asks for number and code. */
    ModelAndView asked(FormState form) {
        int status =
                form.refusal().filter(why -> why.kind() == Refusal.Kind.TOO_MANY).isPresent()
                        ? 429
                        : form.status();
        return new ModelAndView(
                "requests/track",
                Map.of("page", TrackPage.asking(agency(), form)),
                HttpStatusCode.valueOf(status));
    }

    /** Where it stands. */
    ModelAndView page(Tracked tracked, Map<String, String> typed, FormState form, Locale locale) {
        var submission = tracked.submission();
        var agency = agencies.require(submission.agency());
        var code = submission.state().code();
        var shown =
                tracked.requests().stream().map(one -> cases.page(one, agency, locale)).toList();
        var page =
                new TrackPage(
                        agency,
                        submission.number(),
                        new Typed(typed).text("code"),
                        submission.isConfirmed() ? "" : words.of(locale, "apply.state." + code),
                        submission.isConfirmed() ? "" : cases.next(submission, agency, locale),
                        ChinaTime.minuteOf(submission.submittedAt()),
                        wanted(submission),
                        shown,
                        kept(form),
                        steps.mayChange(submission),
                        !submission.isConfirmed() || shown.stream().anyMatch(PublicCase::open),
                        submission.wish().agreements(),
                        form);
        return new ModelAndView(
                "requests/tracked",
                Map.of(
                        "page", page,
                        "suggestions", suggestions.of(tracked, locale),
                        "fees", fees.of(tracked)),
                HttpStatusCode.valueOf(form.status()));
    }

    /** Nothing that was sent with a form which came back is lost. */
    private List<Attachment> kept(FormState form) {
        return form.value("token").isEmpty()
                ? List.of()
                : uploading.ofDraft(PublicForms.token(form.value("token")));
    }

    private static List<String> wanted(Submission submission) {
        return submission.isConfirmed() ? List.of() : submission.wish().items();
    }

    Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency yet"));
    }

    Agency agency(Submission submission) {
        return agencies.require(submission.agency());
    }
}
