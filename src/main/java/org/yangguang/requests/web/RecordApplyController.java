package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.law.outcome.ReceiptChannel;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.requests.application.NewRecordCorrection;
import org.yangguang.requests.application.RecordCorrectionIntake;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.Submissions.Sending;
import org.yangguang.shared.ChinaTime;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.list.Fact;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/**
 * Asking on the public site to have a record about oneself corrected (更正本人信息，条例第四十一条): form, check
 * page, receipt. It is a form of its own, for it is no request for information.
 */
@Controller
@PermitAll
@RequestMapping("/apply/corrections/new")
class RecordApplyController {

    private final RecordCorrectionIntake intake;
    private final Uploading uploading;
    private final Agencies agencies;
    private final RequestSettings settings;
    private final RateLimit limit;
    private final Clock clock;

    RecordApplyController(
            RecordCorrectionIntake intake,
            Uploading uploading,
            Agencies agencies,
            RequestSettings settings,
            Clock clock) {
        this.intake = intake;
        this.uploading = uploading;
        this.agencies = agencies;
        this.settings = settings;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
        this.clock = clock;
    }

    @GetMapping
    ModelAndView blank(HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        return form(UUID.randomUUID(), FormState.empty());
    }

    @PostMapping
    ModelAndView sent(
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.take(request);
        PublicForms.keepNowhere(response);
        var values = new LinkedHashMap<>(sent);
        var token = PublicForms.token(values.remove("token"));
        var action = values.getOrDefault("action", "check");
        values.remove("action");
        if (action.equals("submit")) {
            return FormState.sent(
                    values, () -> submitted(token, values), back -> form(token, back));
        }
        var faults =
                uploading.keep(
                        token,
                        Stream.concat(
                                        FormUpload.in(files, "evidence", Purpose.EVIDENCE),
                                        FormUpload.in(files, "idProof", Purpose.ID_PROOF))
                                .toList());
        if (!faults.isEmpty()) {
            return form(token, new FormState(values, faults));
        }
        if (action.equals("check")) {
            return FormState.sent(values, () -> checked(token, values), back -> form(token, back));
        }
        if (action.startsWith("drop-")) {
            uploading.drop(token, PublicForms.token(action.substring("drop-".length())));
        }
        return form(token, FormState.of(values));
    }

    private ModelAndView checked(UUID token, Map<String, String> values) {
        read(token, values);
        var names = uploading.ofDraft(token).stream().map(Attachment::name).toList();
        values.put("files", String.join("，", names));
        return page("check", token, FormState.of(values), RecordCorrectionForm.facts(values));
    }

    private ModelAndView submitted(UUID token, Map<String, String> values) {
        var content = read(token, values);
        var receipt =
                intake.submit(
                        new Sending("record form " + token, values.toString()),
                        new NewRecordCorrection(
                                agency().id(),
                                ReceiptChannel.ONLINE,
                                ChinaTime.today(clock),
                                content.person(),
                                content.way(),
                                content.tell(),
                                content.about(),
                                Optional.of(token)));
        return new ModelAndView(
                "requests/records/receipt",
                Map.of(
                        "page",
                        new ReceiptPage(
                                agency(),
                                receipt.number(),
                                receipt.code().shown(),
                                RecordCorrectionForm.facts(values)),
                        "workingDays",
                        settings.recordCorrectionDays()));
    }

    /**
     * Sent once more, its files belong to what came of it: the check page told that they were
     * there.
     */
    private RecordCorrectionForm.Content read(UUID token, Map<String, String> values) {
        var typed = new Typed(values);
        boolean evidence =
                !typed.text("files").isEmpty()
                        || uploading.ofDraft(token).stream()
                                .anyMatch(file -> file.purpose() == Purpose.EVIDENCE);
        var content = RecordCorrectionForm.read(typed, evidence);
        typed.check();
        return content.orElseThrow();
    }

    private ModelAndView form(UUID token, FormState form) {
        return page("apply", token, form, List.of());
    }

    private ModelAndView page(String template, UUID token, FormState form, List<Fact> facts) {
        return new ModelAndView(
                "requests/records/" + template,
                Map.of(
                        "page",
                        new RecordApplyPage(
                                agency(),
                                token.toString(),
                                form,
                                uploading.ofDraft(token),
                                facts,
                                settings.recordCorrectionDays())),
                HttpStatusCode.valueOf(form.status()));
    }

    private Agency agency() {
        return agencies.main()
                .orElseThrow(() -> Refusal.notFound("portal.not-set-up", "no agency yet"));
    }
}
