package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.requests.application.ApplicantSteps;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/**
 * Following a request on the public site (进度查询): number and code are sent with each step and stand
 * in no address.
 */
@Controller
@PermitAll
@RequestMapping("/apply/track")
class TrackController {

    private static final int LONGEST = 4_000;

    private final TrackDoor door;
    private final ApplicantSteps steps;
    private final TrackPages pages;
    private final RecordTrackController records;
    private final ApplyPages forms;
    private final Uploading uploading;

    TrackController(
            TrackDoor door,
            ApplicantSteps steps,
            TrackPages pages,
            RecordTrackController records,
            ApplyPages forms,
            Uploading uploading) {
        this.door = door;
        this.steps = steps;
        this.pages = pages;
        this.records = records;
        this.forms = forms;
        this.uploading = uploading;
    }

    @GetMapping
    ModelAndView ask(HttpServletResponse response) {
        PublicForms.keepNowhere(response);
        return pages.asked(FormState.empty());
    }

    @PostMapping
    ModelAndView show(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        PublicForms.keepNowhere(response);
        try {
            return RecordCorrection.isNumber(typed.getOrDefault("number", ""))
                    ? records.open(typed, request, locale)
                    : pages.page(
                            door.open(typed, request, response), typed, FormState.empty(), locale);
        } catch (Refusal wrong) {
            return pages.asked(new FormState(typed, List.of(), Optional.of(wrong), Map.of()));
        }
    }

    /** Takes it back: deleted before it is received, withdrawn in writing afterwards. */
    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        steps.takeBack(tracked);
        if (!tracked.submission().isConfirmed()) {
            return new ModelAndView(
                    "requests/takenback", Map.of("number", tracked.submission().number()));
        }
        return pages.page(door.open(typed, request, response), typed, FormState.empty(), locale);
    }

    /** Takes it back and opens the form with all that was filled in. */
    @PostMapping("/change")
    ModelAndView change(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var submission = door.open(typed, request, response).submission();
        steps.change(submission);
        return forms.form(
                pages.agency(),
                UUID.randomUUID(),
                FormState.of(SubmissionForm.values(submission)),
                submission.wish().items().size());
    }

    /** Agrees to more, or to less than before. */
    @PostMapping("/agreements")
    ModelAndView agree(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        var fields = new Typed(typed);
        var agreements = AgreementFields.read(fields);
        fields.check();
        steps.agree(tracked.submission(), agreements);
        return pages.page(door.open(typed, request, response), typed, FormState.empty(), locale);
    }

    /** What was to be corrected (补正): words, and files where they help. */
    @PostMapping("/correction")
    ModelAndView correct(
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        var values = new LinkedHashMap<>(typed);
        values.computeIfAbsent("token", _ -> UUID.randomUUID().toString());
        var token = PublicForms.token(values.get("token"));
        var faults =
                uploading.keep(token, FormUpload.in(files, "files", Purpose.MATERIAL).toList());
        if (!faults.isEmpty()) {
            return pages.page(tracked, values, new FormState(values, faults), locale);
        }
        return FormState.sent(
                values,
                () -> {
                    var fields = new Typed(values);
                    fields.require("text");
                    if (fields.text("text").length() > LONGEST) {
                        fields.fault("text", "apply.too-long", LONGEST);
                    }
                    fields.check();
                    steps.correct(
                            tracked,
                            TrackDoor.requestId(tracked, values),
                            fields.text("text"),
                            token);
                    return pages.page(
                            door.open(typed, request, response), typed, FormState.empty(), locale);
                },
                back -> pages.page(tracked, values, back, locale));
    }
}
