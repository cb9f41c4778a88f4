package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.requests.application.RecordCorrectionTracking;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.requests.domain.RecordCorrection;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/**
 * What a person does with number and code of his request to correct a record: bring evidence, take
 * it back. It is opened where every request is followed ({@link TrackController}).
 */
@Controller
@PermitAll
@RequestMapping("/apply/corrections/track")
class RecordTrackController {

    private static final int LONGEST = 2_000;

    private final RecordCorrectionTracking tracking;
    private final Uploading uploading;
    private final RecordTrackPages pages;
    private final RateLimit limit;

    RecordTrackController(
            RecordCorrectionTracking tracking,
            Uploading uploading,
            RecordTrackPages pages,
            RequestSettings settings,
            Clock clock) {
        this.tracking = tracking;
        this.uploading = uploading;
        this.pages = pages;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
    }

    /** The page of the request that number and code open. */
    ModelAndView open(Map<String, String> typed, HttpServletRequest request, Locale locale) {
        return page(open(typed, request), typed, FormState.empty(), locale);
    }

    /** More evidence (补充证据): files, words, or both. */
    @PostMapping("/evidence")
    ModelAndView addEvidence(
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        limit.take(request);
        PublicForms.keepNowhere(response);
        var correction = open(typed, request);
        return FormState.sent(
                typed,
                () -> {
                    correction.requireOpen();
                    var uploads = FormUpload.in(files, "evidence", Purpose.EVIDENCE).toList();
                    var fields = new Typed(typed);
                    if (fields.text("note").isEmpty() && uploads.isEmpty()) {
                        fields.fault("note", "record.no-evidence");
                    }
                    if (fields.text("note").length() > LONGEST) {
                        fields.fault("note", "apply.too-long", LONGEST);
                    }
                    fields.check();
                    var draft = UUID.randomUUID();
                    uploading.add(correction.id(), draft, uploads);
                    tracking.addEvidence(correction, fields.text("note"), draft);
                    return page(open(typed, request), typed, FormState.empty(), locale);
                },
                back -> page(correction, typed, back, locale));
    }

    @PostMapping("/withdrawal")
    ModelAndView takeBack(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        PublicForms.keepNowhere(response);
        var correction = open(typed, request);
        return FormState.sent(
                typed,
                () -> {
                    tracking.takeBack(correction);
                    return page(open(typed, request), typed, FormState.empty(), locale);
                },
                back -> page(correction, typed, back, locale));
    }

    private RecordCorrection open(Map<String, String> typed, HttpServletRequest request) {
        var fields = new Typed(typed);
        return tracking.open(fields.text("number"), fields.text("code"), request.getRemoteAddr());
    }

    private ModelAndView page(
            RecordCorrection correction, Map<String, String> typed, FormState form, Locale locale) {
        return pages.page(correction, new Typed(typed).text("code"), form, locale);
    }
}
