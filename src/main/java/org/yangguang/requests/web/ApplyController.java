package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.items.ItemId;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.AlreadyPublic;
import org.yangguang.requests.application.NewSubmission;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.SubmissionIntake;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/**
 * Asking for information on the public site (网上申请，条例第二十九条): form, check page, receipt. No account
 * and no JavaScript is needed; each button sends the whole form, so nothing typed is lost.
 */
@Controller
@PermitAll
class ApplyController {

    private static final String NEW = "/apply/new";
    private static final int HINTS_PER_MINUTE = 120;

    private final SubmissionIntake intake;
    private final Uploading uploading;
    private final AlreadyPublic already;
    private final ApplyPages pages;
    private final Agencies agencies;
    private final RateLimit limit;
    private final RateLimit hints;
    private final Clock clock;

    ApplyController(
            SubmissionIntake intake,
            Uploading uploading,
            AlreadyPublic already,
            ApplyPages pages,
            Agencies agencies,
            RequestSettings settings,
            Clock clock) {
        this.intake = intake;
        this.uploading = uploading;
        this.already = already;
        this.pages = pages;
        this.agencies = agencies;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
        this.hints = new RateLimit(clock, HINTS_PER_MINUTE);
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView blank(HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        return pages.form(agency(), UUID.randomUUID(), FormState.empty(), 1);
    }

    @PostMapping(NEW)
    ModelAndView sent(
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        limit.take(request);
        PublicForms.keepNowhere(response);
        var values = new LinkedHashMap<>(sent);
        var token = PublicForms.token(values.remove("token"));
        var action = values.getOrDefault("action", "check");
        values.remove("action");
        int items = Math.clamp(SubmissionForm.items(values), 1, SubmissionForm.MOST_ITEMS);
        if (action.equals("submit")) {
            return FormState.sent(
                    values,
                    () -> submitted(token, values, items, locale),
                    back -> pages.form(agency(), token, back, items));
        }
        var faults = uploading.keep(token, uploads(files));
        if (!faults.isEmpty()) {
            return pages.form(agency(), token, new FormState(values, faults), items);
        }
        return switch (action) {
            case "check" ->
                    FormState.sent(
                            values,
                            () -> checked(token, values, items, locale),
                            back -> pages.form(agency(), token, back, items));
            case "add" ->
                    pages.form(
                            agency(),
                            token,
                            FormState.of(values),
                            Math.min(items + 1, SubmissionForm.MOST_ITEMS));
            default -> edited(token, action, values, items);
        };
    }

    /** What is public already, for who is still writing: a piece of the page, nothing is kept. */
    @PostMapping("/apply/matches")
    ModelAndView matches(
            @RequestParam String text, HttpServletRequest request, HttpServletResponse response) {
        hints.take(request);
        PublicForms.keepNowhere(response);
        return new ModelAndView(
                "requests/matches", Map.of("matches", already.matching(agency().id(), text)));
    }

    /** “这就是我要的”: there is nothing to ask for any more, and that is counted. */
    @PostMapping("/apply/found")
    String found(@RequestParam ItemId item, HttpServletRequest request) {
        limit.take(request);
        return "redirect:" + already.answered(agency().id(), item).url();
    }

    private ModelAndView edited(UUID token, String action, Map<String, String> values, int items) {
        int left = items;
        if (action.startsWith("remove-") && items > 1) {
            pages.removeItem(values, action.substring("remove-".length()), items);
            left--;
        } else if (action.startsWith("drop-")) {
            uploading.drop(token, PublicForms.token(action.substring("drop-".length())));
        }
        return pages.form(agency(), token, FormState.of(values), left);
    }

    private ModelAndView checked(UUID token, Map<String, String> values, int items, Locale locale) {
        var typed = new Typed(values);
        SubmissionForm.read(typed, items);
        typed.check();
        return pages.check(agency(), token, values, items, locale);
    }

    private ModelAndView submitted(
            UUID token, Map<String, String> values, int items, Locale locale) {
        var typed = new Typed(values);
        var content = SubmissionForm.read(typed, items);
        typed.check();
        var sent = content.orElseThrow();
        var receipt =
                intake.submit(
                        new Sending("form " + token, values.toString()),
                        new NewSubmission(
                                agency().id(),
                                ReceiptChannel.ONLINE,
                                ChinaTime.today(clock),
                                sent.submitter(),
                                sent.wish(),
                                Optional.of(token)));
        return pages.receipt(agency(), receipt, values, items, locale);
    }

    private static List<Uploading.Upload> uploads(MultiValueMap<String, MultipartFile> files) {
        return Stream.concat(
                        FormUpload.in(files, "idProof", Purpose.ID_PROOF),
                        FormUpload.in(files, "material", Purpose.MATERIAL))
                .toList();
    }

    private Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency yet"));
    }
}
