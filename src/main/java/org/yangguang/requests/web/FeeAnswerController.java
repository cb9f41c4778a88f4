package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.yangguang.requests.application.Uploading;
import org.yangguang.requests.domain.Attachment.Purpose;
import org.yangguang.shared.web.FormState;
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

    FeeAnswerController(
            TrackDoor door, FeeOfApplicant fees, Uploading uploading, TrackPages pages) {
        this.door = door;
        this.fees = fees;
        this.uploading = uploading;
        this.pages = pages;
    }

    @PostMapping("/proof")
    ModelAndView prove(
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        var draft = UUID.randomUUID();
        var faults =
                uploading.keep(draft, FormUpload.in(files, "proof", Purpose.MATERIAL).toList());
        if (!faults.isEmpty()) {
            return pages.page(tracked, typed, new FormState(typed, faults), locale);
        }
        return FormState.sent(
                typed,
                () -> {
                    var fields = new Typed(typed);
                    if (uploading.ofDraft(draft).isEmpty()) {
                        fields.fault("proof", "fees.no-proof");
                    }
                    fields.check();
                    fees.prove(tracked, TrackDoor.requestId(tracked, typed), draft);
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
