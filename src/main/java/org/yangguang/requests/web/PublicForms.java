package org.yangguang.requests.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.yangguang.shared.Refusal;

/** What the forms of the public site have in common: a token, and answers that no cache keeps. */
final class PublicForms {

    private PublicForms() {}

    /** The token of a form: it names the form's files, and makes sending it twice harmless. */
    static UUID token(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("apply.no-token", "a form without its token");
        }
    }

    static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
