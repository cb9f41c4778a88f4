package org.yangguang.requests.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yangguang.requests.application.PublicationSuggesting;
import org.yangguang.requests.application.Tracked;
import org.yangguang.requests.application.Tracking;
import org.yangguang.requests.domain.Request;
import org.yangguang.shared.Refusal;
import org.yangguang.shared.web.Typed;

/** Suggesting over the API that what was received be published (条例第四十四条第二款), by number and code. */
@RestController
@RequestMapping("/api/v1/requests/{number}/publication-suggestions")
@PermitAll
class SuggestionApi {

    private static final int LONGEST = 1_000;

    private final Tracking tracking;
    private final PublicationSuggesting suggesting;
    private final SuggestionCards cards;

    SuggestionApi(Tracking tracking, PublicationSuggesting suggesting, SuggestionCards cards) {
        this.tracking = tracking;
        this.suggesting = suggesting;
        this.cards = cards;
    }

    /** For each request of the submission: whether it may be suggested, and what became of it. */
    @GetMapping
    List<Map<String, @Nullable Object>> list(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest call) {
        return cards.json(tracking.open(number, code, call.getRemoteAddr()));
    }

    /** Suggests it for one request: {@code {"request": "2026-0001", "why": "…", "tell": true}}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Map<String, @Nullable Object>> suggest(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest call)
            throws IOException {
        var tracked = tracking.open(number, code, call.getRemoteAddr());
        var fields = new Typed(JsonFields.of(call));
        fields.require("request");
        if (fields.text("why").length() > LONGEST) {
            fields.fault("why", "apply.too-long", LONGEST);
        }
        fields.check();
        suggesting.suggest(
                tracked,
                named(tracked, fields.text("request")).id(),
                fields.text("why"),
                fields.text("tell").toLowerCase(Locale.ROOT).equals("true"));
        return cards.json(tracked);
    }

    private static Request named(Tracked tracked, String number) {
        return tracked.requests().stream()
                .filter(request -> request.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("request.unknown", "request " + number));
    }
}
