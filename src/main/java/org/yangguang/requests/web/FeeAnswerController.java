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
import org.yangguang.requests.application.FeeOfApplicant;
import org.yangguang.requests.application.RequestSettings;
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.RateLimit;
import org.yangguang.shared.web.Typed;

/** What an applicant answers to a fee notice on his tracking page: a proof of payment, or no. */
@Controller
@PermitAll
@RequestMapping("/apply/track/fee")
class FeeAnswerController {

    private final TrackDoor door;
    private final FeeOfApplicant fees;
    private final Uploading uploading;
    private final TrackPages pages;
    private final RateLimit limit;

    FeeAnswerController(
            TrackDoor door,
            FeeOfApplicant fees,
            Uploading uploading,
            TrackPages pages,
            RequestSettings settings,
            Clock clock) {
        this.door = door;
        this.fees = fees;
        this.uploading = uploading;
        this.pages = pages;
        this.limit = new RateLimit(clock, settings.submissionsPerMinute());
    }

    @PostMapping("/proof")
    ModelAndView prove(
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        limit.take(request);
        var tracked = door.open(typed, request, response);
        return FormState.sent(
                typed,
                () -> {
                    var id = TrackDoor.requestId(tracked, typed);
                    var proofs = fees.awaited(tracked, id);
                    var uploads = FormUpload.in(files, "proof", Purpose.MATERIAL).toList();
                    var fields = new Typed(typed);
                    if (uploads.isEmpty()) {
                        fields.fault("proof", "fees.no-proof");
                    }
                    fields.check();
                    var draft = UUID.randomUUID();
                    uploading.add(proofs, draft, uploads);
                    fees.prove(tracked, id, draft);
                    return pages.page(
                            door.open(typed, request, response), typed, FormState.empty(), locale);
                },
                back -> pages.page(tracked, typed, back, locale));
    }

    /** No: this request is withdrawn in writing. */
    @PostMapping("/withdrawal")
    ModelAndView decline(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        return FormState.sent(
                typed,
                () -> {
                    fees.decline(tracked, TrackDoor.requestId(tracked, typed));
                    return pages.page(
                            door.open(typed, request, response), typed, FormState.empty(), locale);
                },
                back -> pages.page(tracked, typed, back, locale));
    }
}
