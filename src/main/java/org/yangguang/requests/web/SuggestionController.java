package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yangguang.requests.application.PublicationSuggesting;
import org.yangguang.shared.web.FormState;
import org.yangguang.shared.web.Typed;

/**
 * “建议主动公开”: an applicant suggests on his tracking page that what he received be published
 * (条例第四十四条第二款).
 */
@Controller
@PermitAll
class SuggestionController {

    private static final int LONGEST = 1_000;

    private final TrackDoor door;
    private final PublicationSuggesting suggesting;
    private final TrackPages pages;

    SuggestionController(TrackDoor door, PublicationSuggesting suggesting, TrackPages pages) {
        this.door = door;
        this.suggesting = suggesting;
        this.pages = pages;
    }

    @PostMapping("/apply/track/publication")
    ModelAndView suggest(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var tracked = door.open(typed, request, response);
        var fields = new Typed(typed);
        return FormState.sent(
                typed,
                () -> {
                    if (fields.text("why").length() > LONGEST) {
                        fields.fault("why", "apply.too-long", LONGEST);
                    }
                    fields.check();
                    suggesting.suggest(
                            tracked,
                            TrackDoor.requestId(tracked, typed),
                            fields.text("why"),
                            !fields.text("tell").isEmpty());
                    return pages.page(tracked, typed, FormState.empty(), locale);
                },
                back -> pages.page(tracked, typed, back, locale));
    }
}
